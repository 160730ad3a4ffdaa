package io.haneul.plugins.userdispersing;

import io.haneul.model.HostId;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.spi.placement.PlacementRequest;
import io.haneul.spi.placement.Ranking;
import java.util.Comparator;
import java.util.List;

/**
 * Orders hosts by how many machines of the requesting account run there, the fewest first, so that the loss of a host hurts each
 * account as little as can be; then by how many machines there are at all, then by name.
 */
public final class UserDispersingHosts implements HostAllocator {
    private static final Comparator<HostCandidate> BEST_FIRST = Comparator.comparingInt(HostCandidate::accountMachines)
            .thenComparingInt(HostCandidate::machines)
            .thenComparing(HostCandidate::name)
            .thenComparing(host -> host.id().value());

    @Override
    public String name() {
        return "UserDispersing";
    }

    @Override
    public Ranking<HostId> order(PlacementRequest request, List<HostCandidate> candidates) {
        return new Ranking<>(
                candidates.stream().sorted(BEST_FIRST).map(HostCandidate::id).toList(), List.of());
    }
}
