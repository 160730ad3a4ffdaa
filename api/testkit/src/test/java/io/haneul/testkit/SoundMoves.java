package io.haneul.testkit;

import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.PoolId;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.LiveMigration;
import io.haneul.spi.hypervisor.Migration;
import io.haneul.spi.hypervisor.MovedVm;
import io.haneul.spi.hypervisor.StorageMigration;
import io.haneul.spi.hypervisor.StorageMove;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmObservation.Power;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.VolumeObservation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hosts that move machines and their disks. */
final class SoundMoves extends SoundMachines implements LiveMigration, StorageMigration {
    static final PoolRef OTHER_POOL = new PoolRef(new PoolId(new UUID(0, 2)), "memory:other", Optional.empty());

    /** Where the one disk is. */
    PoolRef place = POOL;

    void back() {
        place = POOL;
    }

    /** What was migrated is where it was, too. */
    void leaveCopy() {
        Optional.ofNullable(at(OTHER).get(SPEC.vm().id()))
                .ifPresent(vm -> at(HOST).put(SPEC.vm().id(), vm));
    }

    @Override
    public synchronized List<String> obstacles(Call call, Target target, Migration migration) throws Fault {
        try {
            requireRoom(migration.destination(), migration.vm());
            return List.of();
        } catch (Fault e) {
            return List.of("memory");
        }
    }

    @Override
    public synchronized VmObservation ensureMigrated(Call call, Target target, Migration migration)
            throws Fault, InterruptedException {
        enter();
        UUID id = migration.vm().vm().id();
        Target there = migration.destination();
        Vm arrived = at(there).get(id);
        if (arrived != null && arrived.power == Power.RUNNING) {
            guard(arrived, call);
            return seen(arrived);
        }
        Vm vm = at(target).get(id);
        if (vm == null || vm.power != Power.RUNNING) {
            throw fault(NOT_FOUND);
        }
        guard(vm, call);
        requireRoom(there, vm.spec);
        at(target).remove(id);
        at(there).put(id, vm);
        return seen(vm);
    }

    @Override
    public synchronized MovedVm ensureMoved(Call call, Target target, StorageMove move)
            throws Fault, InterruptedException {
        VmObservation vm = ensureMigrated(call, target, move.migration());
        place = move.disks().values().iterator().next();
        List<VolumeObservation> disks = move.disks().keySet().stream()
                .map(id -> new VolumeObservation(id, new Handle("moved"), DISK))
                .toList();
        return new MovedVm(vm, disks);
    }
}
