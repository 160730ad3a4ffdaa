package io.haneul.engine.compute;

import io.haneul.model.HostId;
import io.haneul.model.PoolId;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VolumeRow;
import java.util.Objects;

/** Gives back what a machine holds, each thing once, in the transaction that says that the machine has it no more. */
final class Remains {
    private final Parts parts;

    Remains(Parts parts) {
        this.parts = parts;
    }

    /** Gives the host its room back. */
    void freeHost(Tx tx, VmRow vm, HostId host) {
        tx.hosts().release(host, vm.mhz(), vm.memoryBytes());
        tx.afterCommit(() -> parts.hosts().index().gaveHost(host, vm.accountId(), vm.mhz(), vm.memoryBytes()));
    }

    /** Removes a volume whose content is gone, and gives its pool the room back. */
    void forget(Tx tx, VolumeRow volume) {
        if (tx.volumes().delete(volume.id()) == 1 && volume.poolId() != null) {
            PoolId pool = Objects.requireNonNull(volume.poolId());
            tx.pools().release(pool, volume.size());
            tx.afterCommit(() -> parts.hosts().index().gavePool(pool, volume.accountId(), volume.size()));
        }
    }

    /** Removes a machine's interfaces, volumes and what is told to its guest; its row stays. */
    void forgetParts(Tx tx, VmRow vm) {
        tx.nics().of(vm.id()).forEach(nic -> parts.networks().unplug(tx, nic));
        tx.volumes().of(vm.id()).forEach(volume -> forget(tx, volume));
        tx.vms().deleteUserData(vm.id());
    }

    /** Removes the machine for ever. */
    void forgetMachine(Tx tx, VmRow vm) {
        forgetParts(tx, vm);
        tx.vms().deleteDetails(vm.id());
        tx.vms().delete(vm.id());
    }
}
