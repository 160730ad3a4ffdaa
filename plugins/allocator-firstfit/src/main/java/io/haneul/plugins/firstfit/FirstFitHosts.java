package io.haneul.plugins.firstfit;

import io.haneul.model.HostId;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.spi.placement.PlacementRequest;
import io.haneul.spi.placement.Ranking;
import io.haneul.spi.placement.Ranking.Rejection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders hosts by name, so that one host is filled before the next is begun. The order in which the kernel lists the
 * candidates does not matter.
 */
public final class FirstFitHosts implements HostAllocator {
    private static final Comparator<HostCandidate> BY_NAME = Comparator.comparing(HostCandidate::name)
            .thenComparing(host -> host.id().value());

    @Override
    public String name() {
        return "FirstFit";
    }

    @Override
    public Ranking<HostId> order(PlacementRequest request, List<HostCandidate> candidates) {
        List<HostId> ordered = new ArrayList<>();
        List<Rejection<HostId>> rejected = new ArrayList<>();
        for (HostCandidate host : candidates.stream().sorted(BY_NAME).toList()) {
            String lack = lack(request, host);
            if (lack.isEmpty()) {
                ordered.add(host.id());
            } else {
                rejected.add(new Rejection<>(host.id(), lack));
            }
        }
        return new Ranking<>(ordered, rejected);
    }

    private static String lack(PlacementRequest request, HostCandidate host) {
        if (host.memoryFree().compareTo(request.memory()) < 0) {
            return "memory "
                    + mebiRoundedUp(request.memory().value() - host.memoryFree().value()) + " MiB short";
        }
        if (host.cpuFree().compareTo(request.cpu()) < 0) {
            return "cpu " + (request.cpu().value() - host.cpuFree().value()) + " MHz short";
        }
        return "";
    }

    private static long mebiRoundedUp(long bytes) {
        return (bytes + (1L << 20) - 1) >> 20;
    }
}
