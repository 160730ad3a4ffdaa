package io.haneul.engine.infrastructure;

import io.haneul.engine.core.Kernel;
import io.haneul.jobs.ProviderMissing;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Call;
import io.haneul.spi.storage.PoolRef;
import io.haneul.store.infrastructure.HostFilterBuilder;
import io.haneul.store.infrastructure.HostState;
import io.haneul.store.infrastructure.HostView;
import io.haneul.store.infrastructure.PoolRow;
import io.haneul.store.query.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hosts that use a pool: calls of many at once, some in parallel. */
final class PoolHosts {
    private static final Logger LOG = LoggerFactory.getLogger(PoolHosts.class);

    private final Kernel kernel;
    private final Hosts hosts;
    private final Pools pools;
    private final Executor workers;

    PoolHosts(Kernel kernel, Hosts hosts, Pools pools, Executor workers) {
        this.kernel = kernel;
        this.hosts = hosts;
        this.pools = pools;
        this.workers = workers;
    }

    /** A host on which the call failed. */
    record Failed(HostView host, Fault fault) {}

    /** {@return the hosts that are up, or coming up, and use the pool} */
    List<HostView> of(PoolRow pool) {
        HostFilterBuilder filter = HostFilterBuilder.builder()
                .zoneId(pool.zoneId())
                .clusterId(pool.clusterId())
                .hypervisor(pool.hypervisor() == null ? null : pool.hypervisor().name());
        return kernel.store().read(tx -> tx.hosts().page(filter.build(), new Page(0, Integer.MAX_VALUE))).stream()
                .filter(host -> host.state() == HostState.UP || host.state() == HostState.CONNECTING)
                .toList();
    }

    /** {@return those on which the pool could not be made usable} */
    List<Failed> ensure(List<HostView> on, PoolRef pool, Call call) throws InterruptedException {
        return each(on, host -> pools.ensureOn(hosts.target(host), pool, call));
    }

    /** Lets the hosts let go of the pool, as far as they answer. */
    List<Failed> ensureAbsent(List<HostView> on, PoolRef pool, Call call) throws InterruptedException {
        List<Failed> failed = each(on, host -> pools.ensureAbsentOn(hosts.target(host), pool, call));
        failed.forEach(one -> LOG.warn(
                "host {} may still use the pool {}: {}",
                one.host().name(),
                pool.url(),
                one.fault().getMessage()));
        return failed;
    }

    private interface OnHost {
        void call(HostView host) throws Fault, InterruptedException;
    }

    private List<Failed> each(List<HostView> on, OnHost action) throws InterruptedException {
        List<Future<List<Failed>>> calls = new ArrayList<>();
        for (HostView host : on) {
            FutureTask<List<Failed>> call = new FutureTask<>(() -> one(host, action));
            workers.execute(call);
            calls.add(call);
        }
        List<Failed> failed = new ArrayList<>();
        for (Future<List<Failed>> call : calls) {
            try {
                failed.addAll(call.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a call to a host failed in the kernel", e.getCause());
            }
        }
        return failed;
    }

    private static List<Failed> one(HostView host, OnHost action) throws InterruptedException {
        try {
            action.call(host);
            return List.of();
        } catch (Fault fault) {
            return List.of(new Failed(host, fault));
        } catch (ProviderMissing missing) {
            return List.of(new Failed(host, new Fault(FaultKind.UNREACHABLE, missing.getMessage() + " is not there")));
        }
    }
}
