package io.haneul.plugins.userconcentrated;

import io.haneul.model.HostId;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.spi.placement.PlacementRequest;
import io.haneul.spi.placement.Ranking;
import java.util.Comparator;
import java.util.List;

/**
 * Orders hosts by how many machines of the requesting account run there, the most first, so that an account's machines are close
 * to each other and few accounts share a host; then by how few other machines there are, then by name.
 */
public final class UserConcentratedHosts implements HostAllocator {
    private static final Comparator<HostCandidate> BEST_FIRST = Comparator.comparingInt(HostCandidate::accountMachines)
            .reversed()
            .thenComparingInt(HostCandidate::machines)
            .thenComparing(HostCandidate::name)
            .thenComparing(host -> host.id().value());

    @Override
    public String name() {
        return "UserConcentrated";
    }

    @Override
    public Ranking<HostId> order(PlacementRequest request, List<HostCandidate> candidates) {
        return new Ranking<>(
                candidates.stream().sorted(BEST_FIRST).map(HostCandidate::id).toList(), List.of());
    }
}
