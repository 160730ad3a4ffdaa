package io.haneul.engine.infrastructure;

import io.haneul.commands.infrastructure.CapacityResponse;
import io.haneul.engine.core.Alerts;
import io.haneul.engine.core.CoreSettings;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Setting.Scope;
import io.haneul.engine.core.Settings;
import io.haneul.model.Id;
import io.haneul.model.ZoneId;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.ClusterRow;
import io.haneul.store.infrastructure.PoolView;
import io.haneul.store.infrastructure.ZoneRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/**
 * Tells operators when more of something is taken than they wanted to be told of: once, and again only after it was less. What
 * was told is a row, so that it is told once by all servers together.
 */
final class CapacityAlerts {
    /** As {@link Capacities} numbers what a zone has. */
    private static final Map<Integer, String> OF_ZONES = Map.of(
            4, CoreSettings.PUBLIC_ADDRESSES_NOTICE,
            7, CoreSettings.VLAN_NOTICE);

    private static final Duration TICK = Duration.ofSeconds(1);

    private final Kernel kernel;
    private final HostIndex index;
    private final AtomicLong last = new AtomicLong(System.nanoTime());

    CapacityAlerts(Kernel kernel, HostIndex index) {
        this.kernel = kernel;
        this.index = index;
    }

    /**
     * How much of something is taken.
     *
     * @param key  of the row while it is too much
     * @param what in words, such as {@code cluster c1}
     * @param part of it, such as {@code processor}
     */
    private record Reading(String key, Alerts.Kind kind, String what, String part, double share, double limit) {
        boolean isTooMuch() {
            return share > limit;
        }

        String text() {
            return Math.round(share * 1000) / 10.0 + " % of the " + part + " of " + what + " is taken, more than "
                    + Math.round(limit * 1000) / 10.0 + " %";
        }
    }

    /** Begins to look. */
    void start() {
        kernel.recurring().every("looking at what is taken", () -> TICK, this::tick);
    }

    /** The period is a setting that may change at any time, so it is looked at often and kept to. */
    private void tick() {
        Duration period = Duration.ofMillis(kernel.settings().longOf(CoreSettings.CAPACITY_CHECK));
        if (System.nanoTime() - last.get() >= period.toNanos()) {
            last.set(System.nanoTime());
            look();
        }
    }

    private void look() {
        List<Reading> readings = kernel.store().read(this::read);
        Set<String> told = new HashSet<>(kernel.store().read(tx -> tx.alerts().crossed()));
        Map<String, Reading> byKey = new HashMap<>();
        readings.forEach(reading -> byKey.put(reading.key(), reading));
        for (Reading reading : readings) {
            if (reading.isTooMuch() && !told.contains(reading.key())) {
                kernel.store().write(tx -> tell(tx, reading));
            }
        }
        for (String key : told) {
            boolean still =
                    Optional.ofNullable(byKey.get(key)).map(Reading::isTooMuch).orElse(false);
            if (!still) {
                kernel.store().write(tx -> tx.alerts().uncross(key));
            }
        }
    }

    private static void tell(Tx tx, Reading reading) {
        if (tx.alerts().cross(reading.key()) == 1) {
            Alerts.raise(tx, reading.kind(), reading.text());
        }
    }

    private List<Reading> read(Tx tx) {
        List<Reading> readings = new ArrayList<>();
        tx.clusters().all().forEach(cluster -> cluster(readings, cluster));
        tx.pools().all().forEach(pool -> pool(readings, pool));
        for (ZoneRow zone : tx.zones().all()) {
            Capacities.ofZone(tx, zone.id()).forEach(line -> zone(readings, zone, line));
        }
        return readings;
    }

    private void cluster(List<Reading> readings, ClusterRow cluster) {
        List<HostIndex.Host> hosts = index.hostsOf(cluster.id());
        String what = "cluster " + cluster.name();
        Scoped scoped = new Scoped(kernel.settings(), Scope.CLUSTER, cluster.id(), cluster.zoneId());
        double cpu = share(
                hosts, host -> host.cpuUsed().value(), host -> host.cpuTotal().value());
        readings.add(new Reading(
                "cpu/" + cluster.id(), Alerts.Kind.CPU, what, "processor", cpu, scoped.limit(CoreSettings.CPU_NOTICE)));
        double memory = share(hosts, host -> host.memoryUsed().value(), host -> host.memoryTotal()
                .value());
        readings.add(new Reading(
                "memory/" + cluster.id(),
                Alerts.Kind.MEMORY,
                what,
                "memory",
                memory,
                scoped.limit(CoreSettings.MEMORY_NOTICE)));
    }

    private static double share(
            List<HostIndex.Host> hosts, ToLongFunction<HostIndex.Host> used, ToLongFunction<HostIndex.Host> total) {
        return ratio(
                hosts.stream().mapToLong(used).sum(),
                hosts.stream().mapToLong(total).sum());
    }

    private static double ratio(long used, long total) {
        return total == 0 ? 0 : (double) used / total;
    }

    private void pool(List<Reading> readings, PoolView pool) {
        String what = "pool " + pool.name();
        Scoped scoped = new Scoped(kernel.settings(), Scope.STORAGE_POOL, pool.id(), pool.zoneId());
        readings.add(new Reading(
                "promised/" + pool.id(),
                Alerts.Kind.STORAGE_ALLOCATED,
                what,
                "promised space",
                ratio(pool.used(), pool.total()),
                scoped.limit(CoreSettings.STORAGE_ALLOCATED_NOTICE)));
        readings.add(new Reading(
                "space/" + pool.id(),
                Alerts.Kind.STORAGE,
                what,
                "space",
                ratio(pool.usedBytes(), pool.capacityBytes()),
                scoped.limit(CoreSettings.STORAGE_NOTICE)));
    }

    private void zone(List<Reading> readings, ZoneRow zone, CapacityResponse line) {
        Integer type = line.type();
        String setting = type == null ? null : OF_ZONES.get(type);
        Long used = line.capacityUsed();
        Long total = line.capacityTotal();
        if (setting == null || used == null || total == null) {
            return;
        }
        boolean addresses = setting.equals(CoreSettings.PUBLIC_ADDRESSES_NOTICE);
        readings.add(new Reading(
                (addresses ? "addresses/" : "vlan/") + zone.id(),
                addresses ? Alerts.Kind.PUBLIC_ADDRESSES : Alerts.Kind.VLAN,
                "zone " + zone.name(),
                addresses ? "public IP addresses" : "numbers for guest networks",
                ratio(used, total),
                kernel.settings().at(Scope.ZONE, zone.id()).decimalOf(setting)));
    }

    /** Where a limit is looked for: at the thing, its zone, the whole cloud. */
    private record Scoped(Settings settings, Scope scope, Id thing, ZoneId zone) {
        double limit(String name) {
            return settings.at(scope, thing).own(name).map(Double::parseDouble).orElseGet(() -> settings.at(
                            Scope.ZONE, zone)
                    .decimalOf(name));
        }
    }
}
