package io.haneul.plugins.simulator;

import io.haneul.model.Fault;
import io.haneul.plugins.simulator.world.FaultRule.Verb;
import io.haneul.plugins.simulator.world.Machine;
import io.haneul.plugins.simulator.world.Moving;
import io.haneul.plugins.simulator.world.World;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.LiveMigration;
import io.haneul.spi.hypervisor.Migration;
import io.haneul.spi.hypervisor.MovedVm;
import io.haneul.spi.hypervisor.StorageMigration;
import io.haneul.spi.hypervisor.StorageMove;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmRevert;
import io.haneul.spi.hypervisor.VmSnapshotObservation;
import io.haneul.spi.hypervisor.VmSnapshotRef;
import io.haneul.spi.hypervisor.VmSnapshotSpec;
import io.haneul.spi.hypervisor.VmSnapshots;
import java.util.List;
import java.util.UUID;

/** The abilities that move machines and keep them as they were. */
abstract class MoveVerbs extends PlugVerbs implements LiveMigration, StorageMigration, VmSnapshots {
    MoveVerbs(World world) {
        super(world);
    }

    @Override
    public List<String> obstacles(Call call, Target target, Migration migration) throws Fault, InterruptedException {
        HostAddress there = Translator.hostOf(migration.destination());
        Machine machine = Translator.machine(call, migration.vm(), there);
        return at(target, Verb.OBSTACLES, path -> world.hosts().moving().obstacles(machine, there.path()));
    }

    @Override
    public VmObservation ensureMigrated(Call call, Target target, Migration migration)
            throws Fault, InterruptedException {
        String there = Translator.hostOf(migration.destination()).path();
        return at(
                target,
                Verb.ENSURE_MIGRATED,
                path -> Translator.observation(world.hosts()
                        .moving()
                        .migrate(migration.vm().vm().id(), call.epoch().value(), path, there)));
    }

    @Override
    public MovedVm ensureMoved(Call call, Target target, StorageMove move) throws Fault, InterruptedException {
        Migration migration = move.migration();
        String there = Translator.hostOf(migration.destination()).path();
        UUID id = migration.vm().vm().id();
        long epoch = call.epoch().value();
        List<Moving.DiskMove> moves = ExtraTranslator.moves(target, move);
        return at(target, Verb.ENSURE_MOVED, path -> {
            Moving moving = world.hosts().moving();
            VmObservation vm = Translator.observation(moving.migrate(id, epoch, path, there));
            return new MovedVm(
                    vm,
                    moving.moveDisks(id, epoch, there, moves).stream()
                            .map(Translator::observation)
                            .toList());
        });
    }

    @Override
    public VmSnapshotObservation ensureVmSnapshot(Call call, Target target, VmSnapshotSpec spec)
            throws Fault, InterruptedException {
        return at(
                target,
                Verb.ENSURE_VM_SNAPSHOT,
                path -> ExtraTranslator.observation(world.hosts()
                        .keeping(path)
                        .keep(
                                spec.snapshot().vm().id(),
                                call.epoch().value(),
                                spec.snapshot().id().value(),
                                spec.memory())));
    }

    @Override
    public VmObservation ensureReverted(Call call, Target target, VmRevert revert) throws Fault, InterruptedException {
        VmSnapshotRef snapshot = revert.snapshot();
        return at(
                target,
                Verb.ENSURE_VM_REVERTED,
                path -> Translator.observation(world.hosts()
                        .keeping(path)
                        .revert(
                                snapshot.vm().id(),
                                call.epoch().value(),
                                snapshot.id().value(),
                                revert.wish())));
    }

    @Override
    public void ensureVmSnapshotAbsent(Call call, Target target, VmSnapshotRef snapshot)
            throws Fault, InterruptedException {
        tell(target, Verb.ENSURE_VM_SNAPSHOT_ABSENT, path -> world.hosts()
                .keeping(path)
                .drop(snapshot.vm().id(), call.epoch().value(), snapshot.id().value()));
    }

    @Override
    public List<VmSnapshotObservation> observeVmSnapshots(Call call, Target target, VmRef vm)
            throws Fault, InterruptedException {
        return at(target, Verb.OBSERVE_VM_SNAPSHOTS, path -> world.hosts().keeping(path).all(vm.id()).stream()
                .map(ExtraTranslator::observation)
                .toList());
    }
}
