package io.haneul.engine.infrastructure;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.provider.Providers;
import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.PoolId;
import io.haneul.spi.Call;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.HostPools;
import io.haneul.spi.storage.PoolRef;
import io.haneul.store.infrastructure.PoolRow;
import java.util.Optional;

/** The pools as the rest of the engine needs them: how one is called. */
public final class Pools {
    private final Kernel kernel;

    Pools(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * {@return how the pool is called}
     *
     * @throws Refusal when there is no such pool (any more)
     */
    public PoolTarget target(PoolId id) {
        return kernel.store()
                .read(tx -> tx.pools().find(id))
                .map(Pools::target)
                .orElseThrow(() -> new Refusal(ApiCode.RESOURCE_UNAVAILABLE, "Pool " + id + " is gone"));
    }

    static PoolTarget target(PoolRow row) {
        return new PoolTarget(row.provider(), Target.of(Connection.open(row.url())), ref(row));
    }

    static PoolRef ref(PoolRow row) {
        return new PoolRef(
                row.id(), row.url(), Optional.ofNullable(row.handle()).map(Handle::new));
    }

    /** Makes the pool usable on a host, when that host's driver does such things. */
    void ensureOn(HostTarget host, PoolRef pool, Call call) throws Fault, InterruptedException {
        kernel.plugins()
                .hypervisors()
                .callAbilityPatiently(
                        new Providers.Address(host.provider(), host.name(), call), HostPools.class, hostPools -> {
                            hostPools.ensurePool(call, host.target(), pool);
                            return true;
                        });
    }

    /** Lets a host let go of the pool, when that host's driver does such things. */
    void ensureAbsentOn(HostTarget host, PoolRef pool, Call call) throws Fault, InterruptedException {
        kernel.plugins()
                .hypervisors()
                .callAbilityPatiently(
                        new Providers.Address(host.provider(), host.name(), call), HostPools.class, hostPools -> {
                            hostPools.ensurePoolAbsent(call, host.target(), pool);
                            return true;
                        });
    }
}
