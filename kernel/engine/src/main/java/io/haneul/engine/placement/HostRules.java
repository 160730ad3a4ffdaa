package io.haneul.engine.placement;

import io.haneul.engine.infrastructure.HostIndex;
import io.haneul.engine.placement.Decision.Rejection;
import io.haneul.model.Bytes;
import java.util.Optional;

/** Why a host or pool cannot carry a machine. */
final class HostRules {
    private HostRules() {}

    static Optional<Rejection> against(Demand demand, HostIndex.Host host) {
        if (!host.hypervisor().equals(demand.hypervisor())) {
            return no(host, "runs " + host.hypervisor() + ", not " + demand.hypervisor(), "run another hypervisor");
        }
        boolean wanted = demand.host().map(host.id()::equals).orElse(true)
                && demand.cluster().map(host.cluster()::equals).orElse(true)
                && demand.pod().map(host.pod()::equals).orElse(true);
        if (!wanted) {
            return no(host, "is not where the machine was asked to be", "are not where it was asked to be");
        }
        if (!host.enabled()) {
            return no(host, "is not up and enabled, or its zone, pod or cluster is not", "are not up and enabled");
        }
        if (demand.avoid().contains(host.id())) {
            return no(host, "had no room when it was asked to start the machine", "had no room when asked");
        }
        if (!host.tags().containsAll(demand.hostTags())) {
            return no(host, "lacks one of the tags " + demand.hostTags(), "lack the tags");
        }
        return room(demand, host).or(() -> full(demand, host));
    }

    private static Optional<Rejection> full(Demand demand, HostIndex.Host host) {
        String full = demand.full().clusters().get(host.cluster());
        return full == null
                ? Optional.empty()
                : no(host, "is in a cluster that is full: " + full, "are in clusters that take no new machines");
    }

    private static Optional<Rejection> room(Demand demand, HostIndex.Host host) {
        long cpuShort =
                demand.cpu().value() - (host.cpuTotal().value() - host.cpuUsed().value());
        if (cpuShort > 0) {
            return no(host, "processor " + cpuShort + " MHz short", "are short of processor");
        }
        long memoryShort = demand.memory().value()
                - (host.memoryTotal().value() - host.memoryUsed().value());
        if (memoryShort > 0) {
            return no(host, "memory " + mebi(memoryShort) + " MiB short", "are short of memory");
        }
        return Optional.empty();
    }

    static Optional<Rejection> against(Demand demand, HostIndex.Pool pool) {
        if (!pool.enabled()) {
            return no(pool, "is not up and enabled", "are not up and enabled");
        }
        if (!pool.tags().containsAll(demand.storageTags())) {
            return no(pool, "lacks one of the tags " + demand.storageTags(), "lack the tags");
        }
        long shortOf =
                demand.newDisk().value() - (pool.total().value() - pool.used().value());
        if (shortOf > 0) {
            return no(pool, "space " + mebi(shortOf) + " MiB short", "are short of space");
        }
        String full = demand.full().pools().get(pool.id());
        return full == null ? Optional.empty() : no(pool, "is full: " + full, "take no new volumes");
    }

    private static long mebi(long bytes) {
        return new Bytes(bytes).toMebi() + (bytes % (1L << 20) == 0 ? 0 : 1);
    }

    private static Optional<Rejection> no(HostIndex.Host host, String reason, String brief) {
        return Optional.of(new Rejection("host " + host.name(), "hosts", reason, brief));
    }

    private static Optional<Rejection> no(HostIndex.Pool pool, String reason, String brief) {
        return Optional.of(new Rejection("pool " + pool.name(), "pools", reason, brief));
    }
}
