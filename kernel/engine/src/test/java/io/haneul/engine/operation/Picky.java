package io.haneul.engine.operation;

import io.haneul.model.HostId;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.spi.placement.PlacementRequest;
import io.haneul.spi.placement.Ranking;
import io.haneul.spi.placement.Ranking.Rejection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Orders hosts by name backwards, dislikes those whose name ends in something, and remembers what it was shown. */
final class Picky implements HostAllocator {
    final List<HostCandidate> shown = new CopyOnWriteArrayList<>();
    volatile String dislikes = "nothing at all";

    @Override
    public String name() {
        return "Picky";
    }

    @Override
    public Ranking<HostId> order(PlacementRequest request, List<HostCandidate> candidates) {
        shown.clear();
        shown.addAll(candidates);
        String end = dislikes;
        return new Ranking<>(
                candidates.stream()
                        .filter(host -> !host.name().endsWith(end))
                        .sorted(Comparator.comparing(HostCandidate::name).reversed())
                        .map(HostCandidate::id)
                        .toList(),
                candidates.stream()
                        .filter(host -> host.name().endsWith(end))
                        .map(host -> new Rejection<>(host.id(), "it smells"))
                        .toList());
    }
}
