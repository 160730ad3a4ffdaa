package io.haneul.plugins.random;

import io.haneul.model.HostId;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.spi.placement.PlacementRequest;
import io.haneul.spi.placement.Ranking;
import java.util.Comparator;
import java.util.List;

/** Orders hosts by dice that fall the same way for the same seed, however the kernel lists the candidates. */
public final class RandomHosts implements HostAllocator {
    @Override
    public String name() {
        return "Random";
    }

    @Override
    public Ranking<HostId> order(PlacementRequest request, List<HostCandidate> candidates) {
        List<HostId> hosts = candidates.stream()
                .map(HostCandidate::id)
                .sorted(Comparator.comparing(HostId::value))
                .toList();
        return new Ranking<>(Dice.shuffle(hosts, request.seed()), List.of());
    }
}
