package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to move a running machine's disks to other pools while it runs, together with the machine or without it. */
@ConsumerType
public interface StorageMigration {
    /**
     * On return the machine runs at the destination and each disk named is in its new pool with its content, and no longer in
     * its old one. What is there already is left alone. The new volumes are of the call's epoch.
     *
     * @param target the host the machine runs on
     * @return the machine, and its moved disks with their new handles
     * @throws Fault as {@link LiveMigration#ensureMigrated}, and NO_CAPACITY when a pool has no room
     */
    MovedVm ensureMoved(Call call, Target target, StorageMove move) throws Fault, InterruptedException;
}
