package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to have a running machine see that one of its disks has become larger. */
@ConsumerType
public interface DiskGrowth {
    /**
     * On return the disk, and what the guest sees of it, has at least the size of the plug. Called in place of the storage's own
     * verb while the machine runs.
     *
     * @throws Fault NOT_FOUND when the machine does not run there or has no such disk, NO_CAPACITY when the pool is full,
     *     CONFLICT when a newer epoch holds the machine, UNKNOWN
     */
    void ensureDiskGrown(Call call, Target target, DiskPlug plug) throws Fault, InterruptedException;
}
