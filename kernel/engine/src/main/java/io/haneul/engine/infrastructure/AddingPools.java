package io.haneul.engine.infrastructure;

import io.haneul.commands.infrastructure.CreateStoragePool;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.provider.Providers;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.model.HypervisorType;
import io.haneul.model.PoolId;
import io.haneul.spi.Call;
import io.haneul.spi.storage.PoolObservation;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.ClusterRow;
import io.haneul.store.infrastructure.HostState;
import io.haneul.store.infrastructure.HostView;
import io.haneul.store.infrastructure.PoolCapacityRow;
import io.haneul.store.infrastructure.PoolRow;
import io.haneul.store.infrastructure.PoolRowBuilder;
import io.haneul.store.infrastructure.PoolScope;
import io.haneul.store.infrastructure.PoolState;
import io.haneul.store.infrastructure.PoolView;
import java.util.List;
import java.util.Optional;

/**
 * Adds a pool: looks at it, writes it down as being initialized, makes it usable on all hosts that are up, and lets it be up.
 * A host that is added meanwhile sees the pool, or the pool sees the host.
 */
final class AddingPools {
    /** What clients name when they leave the choice to the kernel. */
    private static final String ANY_PROVIDER = "DefaultPrimary";

    private final Area area;
    private final Connecting connecting;
    private final PoolHosts poolHosts;
    private final HostStates states;
    private final Drivers drivers;
    private final Provisioning provisioning;

    AddingPools(Area area, Connecting connecting, PoolHosts poolHosts) {
        this.area = area;
        this.connecting = connecting;
        this.poolHosts = poolHosts;
        this.states = new HostStates(area.kernel(), area.hosts());
        this.drivers = new Drivers(area.kernel().plugins());
        this.provisioning = new Provisioning(area.kernel().settings());
    }

    PoolId add(Request<CreateStoragePool> request) {
        PoolRow wanted = wanted(request.command());
        Call call = connecting.call("createStoragePool " + wanted.id());
        PoolObservation seen = Refusals.outside("url", () -> probe(wanted, call));
        PoolRow pool = wanted.with(row -> row.capacityBytes(seen.capacity().value())
                .usedBytes(seen.used().value())
                .handle(seen.handle().map(Handle::value).orElse(null)));
        area.kernel().store().write(tx -> insert(tx, pool));
        try {
            Refusals.outside("url", () -> {
                use(pool, call);
                return true;
            });
        } catch (RuntimeException e) {
            takeBack(pool, call);
            throw e;
        }
        area.kernel().store().write(tx -> {
            tx.pools().transition(pool.id(), PoolState.INITIALIZING, PoolState.UP);
            PoolCommands.told(tx, request.caller(), "STORAGE.POOL.CREATE", pool);
            PoolView view = tx.pools().view(pool.id()).orElseThrow();
            tx.afterCommit(() -> area.hosts().put(view));
        });
        return pool.id();
    }

    private PoolRow wanted(CreateStoragePool command) {
        PoolUrl url = PoolUrl.read(command.url());
        PoolScope scope = command.scope()
                .map(text -> Given.oneOf(PoolScope.class, Optional.of(text))
                        .orElseThrow(() -> Refusal.parameter("scope", "must be cluster or zone")))
                .orElse(command.clusterId().isPresent() ? PoolScope.CLUSTER : PoolScope.ZONE);
        PoolRowBuilder pool = PoolRowBuilder.builder()
                .id(NewIds.of(PoolId.class))
                .zoneId(command.zoneId())
                .name(Given.name("name", command.name()))
                .scope(scope)
                .url(command.url().strip())
                .place(url.place())
                .state(PoolState.INITIALIZING)
                .tags(Given.tags("tags", command.tags().stream().toList()));
        Optional<HypervisorType> hypervisor = scope == PoolScope.CLUSTER ? ofCluster(command, pool) : ofZone(command);
        Optional<String> named =
                command.provider().filter(name -> !name.isEmpty() && !name.equalsIgnoreCase(ANY_PROVIDER));
        String driver = drivers.storage(command.url().strip(), hypervisor, named)
                .orElseThrow(() -> Refusal.parameter(
                        "url",
                        "no storage driver that is there takes " + url.scheme() + " pools"
                                + hypervisor.map(type -> " for " + type).orElse("")
                                + named.map(name -> " and is named " + name).orElse("")));
        return pool.hypervisor(hypervisor.orElse(null)).provider(driver).build();
    }

    private Optional<HypervisorType> ofCluster(CreateStoragePool command, PoolRowBuilder pool) {
        ClusterRow cluster = command.clusterId()
                .flatMap(id -> area.kernel().store().read(tx -> tx.clusters().find(id)))
                .orElseThrow(() -> Refusal.parameter("clusterid", "must be given for a pool of a cluster"));
        if (!cluster.zoneId().equals(command.zoneId())) {
            throw Refusal.parameter("clusterid", "must be a cluster of the zone");
        }
        if (command.podId().map(id -> !id.equals(cluster.podId())).orElse(false)) {
            throw Refusal.parameter("podid", "must be the cluster's pod");
        }
        pool.clusterId(cluster.id()).podId(cluster.podId());
        return Optional.of(cluster.hypervisor());
    }

    private Optional<HypervisorType> ofZone(CreateStoragePool command) {
        if (command.clusterId().isPresent() || command.podId().isPresent()) {
            throw Refusal.parameter("scope", "must be cluster when a pod or cluster is given");
        }
        String name = command.hypervisor()
                .filter(text -> !text.isBlank() && text.length() <= 32)
                .orElseThrow(() -> Refusal.parameter("hypervisor", "must be given for a pool of a whole zone"));
        if (name.equalsIgnoreCase("Any")) {
            return Optional.empty();
        }
        return Optional.of(drivers.of(new HypervisorType(name))
                .orElseThrow(() -> Refusal.parameter("hypervisor", "there is no driver of " + name))
                .facts()
                .type());
    }

    private PoolObservation probe(PoolRow pool, Call call) throws Fault, InterruptedException {
        PoolTarget target = Pools.target(pool);
        return area.kernel()
                .plugins()
                .storage()
                .callPatiently(
                        new Providers.Address(target.provider(), pool.place(), call),
                        driver -> driver.probe(call, target.target(), target.ref()));
    }

    private void insert(Tx tx, PoolRow pool) {
        if (pool.clusterId() != null && tx.clusters().lock(pool.clusterId()).isEmpty()) {
            throw Refusal.reference("clusterid", pool.clusterId());
        }
        Refusals.unique(
                () -> tx.pools().insert(pool.withCreated(tx.now())),
                () -> Refusal.parameter("url", "the pool " + pool.place() + " is in the zone already"));
        long total = (long) (pool.capacityBytes() * provisioning.storageFactor(pool.zoneId(), pool.id()));
        tx.pools().insertCapacity(new PoolCapacityRow(pool.id(), total, 0, 0));
    }

    /** A host that does not answer is no obstacle: it gets all pools when it is connected again. */
    private void use(PoolRow pool, Call call) throws Fault, InterruptedException {
        List<HostView> hosts = poolHosts.of(pool);
        for (PoolHosts.Failed failed : poolHosts.ensure(hosts, Pools.ref(pool), call)) {
            boolean isSilent = failed.fault().kind() == FaultKind.UNREACHABLE
                    || failed.fault().kind() == FaultKind.UNKNOWN;
            if (!isSilent || hosts.size() == 1) {
                throw failed.fault();
            }
            states.move(
                    failed.host(),
                    HostState.DISCONNECTED,
                    String.valueOf(failed.fault().getMessage()));
        }
    }

    private void takeBack(PoolRow pool, Call call) {
        try {
            poolHosts.ensureAbsent(poolHosts.of(pool), Pools.ref(pool), call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        area.kernel().store().write(tx -> {
            tx.pools().removeIdle(pool.id());
            tx.pools().remove(pool.id());
        });
    }
}
