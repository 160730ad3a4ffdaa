package io.haneul.engine.infrastructure;

import io.haneul.engine.core.CoreSettings;
import io.haneul.engine.core.Setting.Scope;
import io.haneul.engine.core.Settings;
import io.haneul.model.ClusterId;
import io.haneul.model.Id;
import io.haneul.model.PoolId;
import io.haneul.model.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Up to which share clusters and pools take new machines: what is left above is for those that must be started again, such as
 * a dead host's. Read anew for each machine, so that a change counts at once.
 */
public final class Thresholds {
    private final Settings settings;
    private final HostIndex index;

    Thresholds(Settings settings, HostIndex index) {
        this.settings = settings;
        this.index = index;
    }

    /**
     * What a new machine would take.
     *
     * @param mhz    over all its processors
     * @param memory in bytes
     * @param disk   in bytes, in one pool
     */
    public record Share(long mhz, long memory, long disk) {}

    /**
     * What takes no such machine, each with its reason.
     *
     * @param clusters whose share of processor or memory would be too large
     * @param pools    whose share of space would be
     */
    public record Full(Map<ClusterId, String> clusters, Map<PoolId, String> pools) {
        public Full {
            clusters = Map.copyOf(clusters);
            pools = Map.copyOf(pools);
        }

        /** {@return nothing: for a machine that is started again} */
        public static Full nothing() {
            return new Full(Map.of(), Map.of());
        }
    }

    /** {@return what of the zone takes no new machine of this size} */
    public Full against(ZoneId zone, Share share) {
        Map<ClusterId, String> clusters = new HashMap<>();
        Map<PoolId, String> pools = new HashMap<>();
        index.hostsIn(zone).stream()
                .filter(HostIndex.Host::enabled)
                .collect(Collectors.groupingBy(HostIndex.Host::cluster))
                .forEach((cluster, hosts) -> {
                    full(zone, cluster, hosts, share).ifPresent(reason -> clusters.put(cluster, reason));
                    index.poolsFor(cluster).stream()
                            .filter(pool -> !pools.containsKey(pool.id()))
                            .forEach(pool -> full(zone, pool, share).ifPresent(reason -> pools.put(pool.id(), reason)));
                });
        return new Full(clusters, pools);
    }

    private Optional<String> full(ZoneId zone, ClusterId cluster, List<HostIndex.Host> hosts, Share share) {
        Limit cpu = new Limit("processor", limit(CoreSettings.CPU_THRESHOLD, Scope.CLUSTER, cluster, zone));
        Limit memory = new Limit("memory", limit(CoreSettings.MEMORY_THRESHOLD, Scope.CLUSTER, cluster, zone));
        return cpu.passed(sum(hosts, host -> host.cpuUsed().value()) + share.mhz(), sum(hosts, host -> host.cpuTotal()
                        .value()))
                .or(() -> memory.passed(
                        sum(hosts, host -> host.memoryUsed().value()) + share.memory(),
                        sum(hosts, host -> host.memoryTotal().value())));
    }

    private Optional<String> full(ZoneId zone, HostIndex.Pool pool, Share share) {
        Limit space = new Limit("space", limit(CoreSettings.STORAGE_THRESHOLD, Scope.STORAGE_POOL, pool.id(), zone));
        return share.disk() == 0
                ? Optional.empty()
                : space.passed(pool.used().value() + share.disk(), pool.total().value());
    }

    private static long sum(List<HostIndex.Host> hosts, ToLongFunction<HostIndex.Host> figure) {
        return hosts.stream().mapToLong(figure).sum();
    }

    private double limit(String name, Scope scope, Id thing, ZoneId zone) {
        return settings.at(scope, thing).own(name).map(Double::parseDouble).orElseGet(() -> settings.at(
                        Scope.ZONE, zone)
                .decimalOf(name));
    }

    /** A share of something that must not be passed. */
    private record Limit(String what, double share) {
        Optional<String> passed(long used, long total) {
            return used <= total * share
                    ? Optional.empty()
                    : Optional.of("new machines may take its " + what + " up to " + percent(share) + " only, and "
                            + percent(total == 0 ? 1 : (double) used / total) + " would be taken");
        }

        private static String percent(double share) {
            return Math.round(share * 1000) / 10.0 + " %";
        }
    }
}
