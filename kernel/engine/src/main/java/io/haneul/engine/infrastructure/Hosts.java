package io.haneul.engine.infrastructure;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Kernel;
import io.haneul.model.Bytes;
import io.haneul.model.Handle;
import io.haneul.model.HostId;
import io.haneul.model.Mhz;
import io.haneul.model.PoolId;
import io.haneul.spi.Connection;
import io.haneul.spi.HostRef;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.HostReport;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.AllocationState;
import io.haneul.store.infrastructure.HostState;
import io.haneul.store.infrastructure.HostView;
import io.haneul.store.infrastructure.PoolState;
import io.haneul.store.infrastructure.PoolView;
import io.haneul.store.infrastructure.ResourceState;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The hosts as the rest of the engine needs them: where machines may go, and how a host is called. */
public final class Hosts {
    private static final int CHUNK = 1000;

    private final Kernel kernel;
    private final HostIndex index = new HostIndex();
    private final Thresholds thresholds;
    /** Rows of the index, for targets: a deployment reads none. */
    private final Map<HostId, HostView> rows = new ConcurrentHashMap<>();

    private final Map<HostId, Instant> answers = new ConcurrentHashMap<>();
    private final List<BiConsumer<HostId, HostReport>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<HostId>> restarts = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<Tx, HostId>> removals = new CopyOnWriteArrayList<>();

    Hosts(Kernel kernel) {
        this.kernel = kernel;
        this.thresholds = new Thresholds(kernel.settings(), index);
    }

    /** {@return all hosts and pools in memory} */
    public HostIndex index() {
        return index;
    }

    /** {@return up to which share clusters and pools take new machines} */
    public Thresholds thresholds() {
        return thresholds;
    }

    /**
     * {@return how the host is called}
     *
     * @throws Refusal when there is no such host (any more)
     */
    public HostTarget target(HostId id) {
        HostView row = Optional.ofNullable(rows.get(id))
                .or(() -> kernel.store().read(tx -> tx.hosts().view(id)))
                .orElseThrow(() -> new Refusal(ApiCode.RESOURCE_UNAVAILABLE, "Host " + id + " is gone"));
        return target(row);
    }

    HostTarget target(HostView row) {
        Connection connection = new Connection(
                row.url(),
                Optional.ofNullable(row.username()),
                Optional.ofNullable(row.sealedPassword()).map(kernel.vault()::unseal),
                Map.of());
        HostRef host = new HostRef(
                row.id(), row.name(), Optional.ofNullable(row.handle()).map(Handle::new));
        return new HostTarget(row.provider(), Target.of(connection, host), row.name());
    }

    /** Names what is told of every report of a host, on the thread that got it: it must not block. */
    public void onReport(BiConsumer<HostId, HostReport> listener) {
        listeners.add(listener);
    }

    /** Names what is told when a host was restarted, before the first report of its new boot: it must not block. */
    public void onRestart(Consumer<HostId> listener) {
        restarts.add(listener);
    }

    /** {@return in which boot the host was when it was last brought up; empty when it is not known here} */
    public Optional<String> boot(HostId host) {
        return Optional.ofNullable(rows.get(host)).map(HostView::boot);
    }

    void reported(HostId host, HostReport report) {
        listeners.forEach(listener -> listener.accept(host, report));
    }

    /** Names what writes down, in the transaction that removes a host by force, that its machines are left to themselves. */
    public void onRemove(BiConsumer<Tx, HostId> listener) {
        removals.add(listener);
    }

    void removing(Tx tx, HostId host) {
        removals.forEach(listener -> listener.accept(tx, host));
    }

    /** {@return when the host last answered this server} */
    Optional<Instant> lastAnswer(HostId host) {
        return Optional.ofNullable(answers.get(host));
    }

    void answered(HostId host, Instant now) {
        answers.put(host, now);
    }

    /** {@return the hosts this server knows of, as they were last read or written} */
    public List<HostView> known() {
        return List.copyOf(rows.values());
    }

    /** Reads all hosts and pools anew: at the start, and regularly for what other servers have changed. */
    void refresh() {
        kernel.store().read(tx -> {
            tx.zones().all().forEach(zone -> open(zone.id().value(), zone.allocationState()));
            tx.pods().all().forEach(pod -> open(pod.id().value(), pod.allocationState()));
            tx.clusters()
                    .all()
                    .forEach(cluster -> open(
                            cluster.id().value(),
                            cluster.managed() ? cluster.allocationState() : AllocationState.DISABLED));
            Set<HostId> hosts = new HashSet<>();
            HostId last = new HostId(new UUID(0, 0));
            List<HostView> chunk;
            do {
                long mark = index.mark();
                chunk = tx.hosts().after(last, CHUNK);
                for (HostView host : chunk) {
                    put(host, mark);
                    hosts.add(host.id());
                    last = host.id();
                }
            } while (chunk.size() == CHUNK);
            long mark = index.mark();
            List<PoolView> pools = tx.pools().all();
            pools.forEach(pool -> put(pool, mark));
            index.retain(hosts, pools.stream().map(PoolView::id).collect(Collectors.toSet()));
            rows.keySet().retainAll(hosts);
            return true;
        });
    }

    /** Reads anew whose machines and volumes hosts and pools hold: at the start, and now and then for what others changed. */
    void readTenants() {
        long mark = index.mark();
        kernel.store().read(tx -> {
            index.put(tx.capacities().machinesByAccount(), tx.capacities().volumesByAccount(), mark);
            return true;
        });
    }

    private void open(UUID place, AllocationState state) {
        index.open(place, state == AllocationState.ENABLED);
    }

    /** Reads a host's figures anew, when what the index says of it could not be had. */
    public void recount(Tx tx, HostId host) {
        tx.hosts().view(host).ifPresent(this::put);
    }

    /** Reads a pool's figures anew, when what the index says of it could not be had. */
    public void recount(Tx tx, PoolId pool) {
        tx.pools().view(pool).ifPresent(this::put);
    }

    /** Enters a host that was just written. */
    void put(HostView host) {
        put(host, index.mark());
    }

    private void put(HostView row, long mark) {
        boolean own = row.state() == HostState.UP && row.resourceState() == ResourceState.ENABLED;
        HostIndex.Host host = new HostIndex.Host(
                row.id(),
                row.name(),
                row.zoneId(),
                row.podId(),
                row.clusterId(),
                row.hypervisor(),
                row.provider(),
                own,
                new Mhz(row.cpuTotal()),
                new Mhz(row.cpuUsed()),
                new Bytes(row.memoryTotal()),
                new Bytes(row.memoryUsed()),
                row.machines(),
                tags(row.tags()));
        HostView before = rows.put(row.id(), row);
        index.put(host, own, mark);
        if (before != null && !Objects.equals(before.boot(), row.boot())) {
            restarts.forEach(listener -> listener.accept(row.id()));
        }
    }

    /** Enters a pool that was just written. */
    void put(PoolView pool) {
        put(pool, index.mark());
    }

    private void put(PoolView row, long mark) {
        boolean own = row.state() == PoolState.UP;
        HostIndex.Pool pool = new HostIndex.Pool(
                row.id(),
                row.name(),
                row.zoneId(),
                Optional.ofNullable(row.podId()),
                Optional.ofNullable(row.clusterId()),
                row.provider(),
                own,
                new Bytes(row.total()),
                new Bytes(row.used()),
                row.volumes(),
                tags(row.tags()));
        index.put(pool, own, Optional.ofNullable(row.hypervisor()), mark);
    }

    void remove(HostId host) {
        rows.remove(host);
        answers.remove(host);
        index.remove(host);
    }

    void remove(PoolId pool) {
        index.remove(pool);
    }

    static Set<String> tags(String commaSeparated) {
        return commaSeparated.isEmpty()
                ? Collections.emptySet()
                : Arrays.stream(commaSeparated.split(",")).collect(Collectors.toUnmodifiableSet());
    }
}
