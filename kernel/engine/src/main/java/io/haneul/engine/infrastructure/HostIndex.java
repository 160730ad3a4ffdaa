package io.haneul.engine.infrastructure;

import io.haneul.model.AccountId;
import io.haneul.model.Bytes;
import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.HypervisorType;
import io.haneul.model.Mhz;
import io.haneul.model.PodId;
import io.haneul.model.PoolId;
import io.haneul.model.ZoneId;
import io.haneul.store.infrastructure.CapacityMapper.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * All hosts and pools in memory, for placement to look through. Writers keep it after their commits, and it is read anew from
 * time to time; what it says may be a moment old, so whoever takes a share of a host or pool does it by the conditional
 * update in the database. Safe for any number of threads.
 */
public final class HostIndex {
    private final Map<ZoneId, ConcurrentSkipListMap<UUID, HostEntry>> hosts = new ConcurrentHashMap<>();
    private final Map<HostId, ZoneId> zones = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<UUID, PoolEntry> pools = new ConcurrentSkipListMap<>();
    private final Map<ClusterId, Place> clusters = new ConcurrentHashMap<>();
    /** Zones, pods and clusters that take nothing new. */
    private final Set<UUID> closed = ConcurrentHashMap.newKeySet();
    /** Stamps entries whose used figures were changed, so that an older reading does not undo the change. */
    private final AtomicLong changes = new AtomicLong();

    private final Tenants machines = new Tenants();
    private final Tenants volumes = new Tenants();

    HostIndex() {}

    /**
     * A host as placement sees it.
     *
     * @param enabled     whether it takes new machines: it is up and enabled, and so is all that it is in
     * @param cpuTotal    with over-provisioning
     * @param memoryTotal with over-provisioning
     * @param machines    how many hold a share of it
     */
    public record Host(
            HostId id,
            String name,
            ZoneId zone,
            PodId pod,
            ClusterId cluster,
            HypervisorType hypervisor,
            String provider,
            boolean enabled,
            Mhz cpuTotal,
            Mhz cpuUsed,
            Bytes memoryTotal,
            Bytes memoryUsed,
            int machines,
            Set<String> tags) {
        public Host {
            tags = Set.copyOf(tags);
        }

        private Host with(boolean nowEnabled, long mhz, long bytes, int more) {
            return new Host(
                    id,
                    name,
                    zone,
                    pod,
                    cluster,
                    hypervisor,
                    provider,
                    nowEnabled,
                    cpuTotal,
                    new Mhz(Math.max(0, cpuUsed.value() + mhz)),
                    memoryTotal,
                    new Bytes(Math.max(0, memoryUsed.value() + bytes)),
                    Math.max(0, machines + more),
                    tags);
        }
    }

    /**
     * A pool as placement sees it.
     *
     * @param cluster whose hosts use it; all of the zone when absent
     * @param enabled whether it takes new volumes
     * @param total   with over-provisioning
     * @param used    what is promised
     * @param volumes how many it holds
     */
    public record Pool(
            PoolId id,
            String name,
            ZoneId zone,
            Optional<PodId> pod,
            Optional<ClusterId> cluster,
            String provider,
            boolean enabled,
            Bytes total,
            Bytes used,
            int volumes,
            Set<String> tags) {
        public Pool {
            tags = Set.copyOf(tags);
        }

        private Pool with(boolean nowEnabled, long bytes, int more) {
            return new Pool(
                    id,
                    name,
                    zone,
                    pod,
                    cluster,
                    provider,
                    nowEnabled,
                    total,
                    new Bytes(Math.max(0, used.value() + bytes)),
                    Math.max(0, volumes + more),
                    tags);
        }
    }

    /**
     * @param host with its enabled flag as all that holds the host makes it
     * @param own  the flag as the host alone makes it
     */
    private record HostEntry(Host host, boolean own, long stamp) {}

    private record PoolEntry(Pool pool, boolean own, Optional<HypervisorType> hypervisor, long stamp) {}

    private record Place(ZoneId zone, HypervisorType hypervisor) {}

    /** {@return the hosts of a zone, the oldest first} */
    public List<Host> hostsIn(ZoneId zone) {
        return hosts.getOrDefault(zone, new ConcurrentSkipListMap<>()).values().stream()
                .map(HostEntry::host)
                .toList();
    }

    /** {@return the hosts of a cluster, the oldest first} */
    public List<Host> hostsOf(ClusterId cluster) {
        Place place = clusters.get(cluster);
        return place == null
                ? List.of()
                : hostsIn(place.zone()).stream()
                        .filter(host -> host.cluster().equals(cluster))
                        .toList();
    }

    /** {@return the pools that the hosts of a cluster use, the oldest first} */
    public List<Pool> poolsFor(ClusterId cluster) {
        Place place = clusters.get(cluster);
        if (place == null) {
            return List.of();
        }
        return pools.values().stream()
                .filter(entry -> entry.pool()
                        .cluster()
                        .map(cluster::equals)
                        .orElseGet(() -> entry.pool().zone().equals(place.zone())
                                && entry.hypervisor()
                                        .map(place.hypervisor()::equals)
                                        .orElse(true)))
                .map(PoolEntry::pool)
                .toList();
    }

    /** {@return the host} */
    public Optional<Host> host(HostId id) {
        ZoneId zone = zones.get(id);
        return zone == null
                ? Optional.empty()
                : Optional.ofNullable(hosts.get(zone).get(id.value())).map(HostEntry::host);
    }

    /** {@return the pool} */
    public Optional<Pool> pool(PoolId id) {
        return Optional.ofNullable(pools.get(id.value())).map(PoolEntry::pool);
    }

    /** {@return how many machines of the account hold a share of the host} */
    public int machinesOf(AccountId account, HostId on) {
        return machines.of(on.value(), account);
    }

    /** {@return how many volumes of the account hold room in the pool} */
    public int volumesOf(AccountId account, PoolId in) {
        return volumes.of(in.value(), account);
    }

    /** A machine of the account got a share of a host; told after the commit. */
    public void tookHost(HostId id, AccountId account, long mhz, long bytes) {
        change(id, entry -> used(entry, mhz, bytes, 1));
        machines.took(id.value(), account, changes.incrementAndGet());
    }

    /** A machine of the account gave its share of a host back; told after the commit. */
    public void gaveHost(HostId id, AccountId account, long mhz, long bytes) {
        change(id, entry -> used(entry, -mhz, -bytes, -1));
        machines.gave(id.value(), account, changes.incrementAndGet());
    }

    /** A volume of the account got room in a pool; told after the commit. */
    public void tookPool(PoolId id, AccountId account, long bytes) {
        pools.computeIfPresent(id.value(), (key, entry) -> used(entry, bytes, 1));
        volumes.took(id.value(), account, changes.incrementAndGet());
    }

    /** A volume of the account gave its room in a pool back; told after the commit. */
    public void gavePool(PoolId id, AccountId account, long bytes) {
        pools.computeIfPresent(id.value(), (key, entry) -> used(entry, -bytes, -1));
        volumes.gave(id.value(), account, changes.incrementAndGet());
    }

    /** Enters whose machines and volumes there are, as they were read after the mark was taken. */
    void put(List<Tenancy> machinesRead, List<Tenancy> volumesRead, long mark) {
        machines.read(machinesRead, mark);
        volumes.read(volumesRead, mark);
    }

    private HostEntry used(HostEntry entry, long mhz, long bytes, int more) {
        Host host = entry.host().with(entry.host().enabled(), mhz, bytes, more);
        return new HostEntry(host, entry.own(), changes.incrementAndGet());
    }

    private PoolEntry used(PoolEntry entry, long bytes, int more) {
        Pool pool = entry.pool().with(entry.pool().enabled(), bytes, more);
        return new PoolEntry(pool, entry.own(), entry.hypervisor(), changes.incrementAndGet());
    }

    private void change(HostId id, UnaryOperator<HostEntry> change) {
        ZoneId zone = zones.get(id);
        if (zone != null) {
            hosts.get(zone).computeIfPresent(id.value(), (key, entry) -> change.apply(entry));
        }
    }

    /** {@return a mark to give back with what is read from now on} */
    long mark() {
        return changes.get();
    }

    /** Enters a host as it was read after the mark was taken; figures that have changed since are kept. */
    void put(Host host, boolean own, long mark) {
        clusters.put(host.cluster(), new Place(host.zone(), host.hypervisor()));
        ConcurrentSkipListMap<UUID, HostEntry> there =
                hosts.computeIfAbsent(host.zone(), zone -> new ConcurrentSkipListMap<>());
        there.compute(host.id().value(), (id, entry) -> {
            Host kept = entry == null || entry.stamp() <= mark ? host : figuresOf(host, entry.host());
            return new HostEntry(kept.with(own && isOpen(kept), 0, 0, 0), own, entry == null ? 0 : entry.stamp());
        });
        zones.put(host.id(), host.zone());
    }

    private static Host figuresOf(Host read, Host known) {
        return read.with(
                read.enabled(),
                known.cpuUsed().value() - read.cpuUsed().value(),
                known.memoryUsed().value() - read.memoryUsed().value(),
                known.machines() - read.machines());
    }

    /** Enters a pool as it was read after the mark was taken; figures that have changed since are kept. */
    void put(Pool pool, boolean own, Optional<HypervisorType> hypervisor, long mark) {
        pools.compute(pool.id().value(), (id, entry) -> {
            Pool kept = entry == null || entry.stamp() <= mark
                    ? pool
                    : pool.with(
                            pool.enabled(),
                            entry.pool().used().value() - pool.used().value(),
                            entry.pool().volumes() - pool.volumes());
            boolean enabled = own && !closed.contains(pool.zone().value());
            return new PoolEntry(kept.with(enabled, 0, 0), own, hypervisor, entry == null ? 0 : entry.stamp());
        });
    }

    void remove(HostId id) {
        ZoneId zone = zones.remove(id);
        if (zone != null) {
            hosts.get(zone).remove(id.value());
        }
    }

    void remove(PoolId id) {
        pools.remove(id.value());
    }

    /** Takes out what is not among these. */
    void retain(Set<HostId> hostIds, Set<PoolId> poolIds) {
        zones.keySet().stream().filter(id -> !hostIds.contains(id)).toList().forEach(this::remove);
        pools.values().stream()
                .map(entry -> entry.pool().id())
                .filter(id -> !poolIds.contains(id))
                .toList()
                .forEach(this::remove);
    }

    /** Opens or closes a zone, pod or cluster, and with it the hosts in it. */
    void open(UUID place, boolean isOpen) {
        boolean changed = isOpen ? closed.remove(place) : closed.add(place);
        if (!changed) {
            return;
        }
        hosts.values()
                .forEach(there -> there.replaceAll((id, entry) -> new HostEntry(
                        entry.host().with(entry.own() && isOpen(entry.host()), 0, 0, 0), entry.own(), entry.stamp())));
        pools.replaceAll((id, entry) -> {
            boolean enabled =
                    entry.own() && !closed.contains(entry.pool().zone().value());
            return new PoolEntry(entry.pool().with(enabled, 0, 0), entry.own(), entry.hypervisor(), entry.stamp());
        });
    }

    private boolean isOpen(Host host) {
        return !closed.contains(host.zone().value())
                && !closed.contains(host.pod().value())
                && !closed.contains(host.cluster().value());
    }
}
