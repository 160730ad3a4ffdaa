package io.haneul.engine.infrastructure;

import io.haneul.engine.core.Kernel;
import io.haneul.engine.provider.Providers;
import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.HostId;
import io.haneul.spi.Call;
import io.haneul.spi.hypervisor.HostObservation;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.HostRow;
import io.haneul.store.infrastructure.HostState;
import io.haneul.store.infrastructure.HostView;
import io.haneul.store.infrastructure.PoolRow;
import io.haneul.store.infrastructure.PoolState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Brings a host up: looks at it, makes the pools of its cluster usable on it, and writes down what it has. */
final class Connecting {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    /** Of calls that concern no machine: they change nothing that has an epoch of its own. */
    private static final Epoch NONE = new Epoch(1);

    /** Looks have places of their own: a host with many calls under way must not seem dead. */
    static final String WATCHED = " (looked at)";

    private final Kernel kernel;
    private final Hosts hosts;
    private final Pools pools;
    private final Provisioning provisioning;

    Connecting(Kernel kernel, Hosts hosts, Pools pools) {
        this.kernel = kernel;
        this.hosts = hosts;
        this.pools = pools;
        this.provisioning = new Provisioning(kernel.settings());
    }

    Call call(String id) {
        return call(id, DEADLINE);
    }

    Call call(String id, Duration atMost) {
        return new Call(id, NONE, kernel.store().clock().instant().plus(atMost), 1);
    }

    HostObservation probe(HostTarget target, Call call) throws Fault, InterruptedException {
        return kernel.plugins()
                .hypervisors()
                .callPatiently(
                        new Providers.Address(target.provider(), target.name() + WATCHED, call),
                        driver -> driver.probe(call, target.target()));
    }

    /** Makes all pools that a host of the cluster uses usable on the host. */
    void ensurePools(HostView host, Call call) throws Fault, InterruptedException {
        List<PoolRow> used = kernel.store().read(tx -> tx.pools().usedBy(host.clusterId())).stream()
                .filter(pool -> pool.state() != PoolState.INITIALIZING)
                .toList();
        HostTarget target = hosts.target(host);
        for (PoolRow pool : used) {
            pools.ensureOn(target, Pools.ref(pool), call);
        }
    }

    /**
     * Brings a known host up, from whatever state.
     *
     * @return the host as it is then; empty when it has gone meanwhile
     */
    Optional<HostView> connect(HostView host, Call call) throws Fault, InterruptedException {
        HostObservation seen = probe(hosts.target(host), call);
        if (!seen.identity().equals(host.identity())) {
            throw new Fault(
                    io.haneul.model.FaultKind.INVALID,
                    "another host answers at the address of " + host.name() + ": it says it is " + seen.identity());
        }
        ensurePools(host, call);
        return kernel.store().inTransaction(tx -> up(tx, host.id(), seen));
    }

    private Optional<HostView> up(Tx tx, HostId id, HostObservation seen) {
        Optional<HostRow> row = tx.hosts().find(id);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        HostRow after = seen(row.get(), seen);
        tx.hosts().observed(after);
        tx.hosts().resize(id, provisioning.mhz(after), provisioning.memory(after));
        HostView view = tx.hosts().view(id).orElseThrow();
        tx.afterCommit(() -> hosts.put(view));
        return Optional.of(view);
    }

    /** {@return the host with what was found out about it, up} An operator's name for it is kept. */
    static HostRow seen(HostRow host, HostObservation seen) {
        return host.with(row -> row.address(seen.address())
                .version(seen.version())
                .cores(seen.cores())
                .speedMhz(seen.speed().value())
                .memoryBytes(seen.memory().value())
                .boot(seen.boot())
                .handle(seen.handle().map(Handle::value).orElse(null))
                .state(HostState.UP)
                .disconnected(null));
    }
}
