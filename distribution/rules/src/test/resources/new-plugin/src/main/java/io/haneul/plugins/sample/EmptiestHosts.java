package io.haneul.plugins.sample;

import io.haneul.model.HostId;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.spi.placement.PlacementRequest;
import io.haneul.spi.placement.Ranking;
import java.util.Comparator;
import java.util.List;

/** Orders hosts by how few machines they run. */
public final class EmptiestHosts implements HostAllocator {
    @Override
    public String name() {
        return "Emptiest";
    }

    @Override
    public Ranking<HostId> order(PlacementRequest request, List<HostCandidate> candidates) {
        List<HostId> ordered = candidates.stream()
                .sorted(Comparator.comparingInt(HostCandidate::machines))
                .map(HostCandidate::id)
                .toList();
        return new Ranking<>(ordered, List.of());
    }
}
