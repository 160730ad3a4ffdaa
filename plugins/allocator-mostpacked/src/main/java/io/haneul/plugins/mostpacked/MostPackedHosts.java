package io.haneul.plugins.mostpacked;

import io.haneul.model.HostId;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.spi.placement.PlacementRequest;
import io.haneul.spi.placement.Ranking;
import java.util.Comparator;
import java.util.List;

/**
 * Orders hosts by how much of them is promised, the most first: the fuller of processors and memory counts. Hosts as full as each
 * other come in the order of their names.
 */
public final class MostPackedHosts implements HostAllocator {
    private static final Comparator<HostCandidate> BEST_FIRST = Comparator.comparingDouble(MostPackedHosts::load)
            .reversed()
            .thenComparing(HostCandidate::name)
            .thenComparing(host -> host.id().value());

    @Override
    public String name() {
        return "MostPacked";
    }

    @Override
    public Ranking<HostId> order(PlacementRequest request, List<HostCandidate> candidates) {
        return new Ranking<>(
                candidates.stream().sorted(BEST_FIRST).map(HostCandidate::id).toList(), List.of());
    }

    private static double load(HostCandidate host) {
        return Math.max(
                promised(host.cpu().value(), host.cpuFree().value()),
                promised(host.memory().value(), host.memoryFree().value()));
    }

    private static double promised(long all, long free) {
        return all <= 0 ? 1 : 1 - (double) free / all;
    }
}
