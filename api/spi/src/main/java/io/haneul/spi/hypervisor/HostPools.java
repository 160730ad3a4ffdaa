package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.storage.PoolRef;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to make a primary storage pool usable on a host (a mount, a login ...). */
@ConsumerType
public interface HostPools {
    /**
     * On return disks of the pool can be given to machines on the target host.
     *
     * @throws Fault INVALID when the host cannot use such a pool, UNREACHABLE when the storage does not answer the host
     */
    void ensurePool(Call call, Target target, PoolRef pool) throws Fault, InterruptedException;

    /**
     * On return the host has let go of the pool.
     *
     * @throws Fault CONFLICT when a machine there still uses it
     */
    void ensurePoolAbsent(Call call, Target target, PoolRef pool) throws Fault, InterruptedException;
}
