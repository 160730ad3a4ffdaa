package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.model.PoolId;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.store.Store.Write;
import io.haneul.store.Tx;
import io.haneul.store.compute.Arrival;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import java.util.List;
import java.util.Optional;

/**
 * Moves a running machine to another host of its cluster while it runs. What it needs there is brought before; undone, it runs
 * where it did.
 */
final class MigrateVm implements Script<MigrateBaton> {
    private final Parts parts;
    private final Specs specs;
    private final Remains remains;

    MigrateVm(Parts parts) {
        this.parts = parts;
        this.specs = new Specs(parts);
        this.remains = new Remains(parts);
    }

    @Override
    public String name() {
        return "migrate-vm";
    }

    @Override
    public Class<MigrateBaton> baton() {
        return MigrateBaton.class;
    }

    @Override
    public List<Step<MigrateBaton>> steps() {
        return List.of(Step.of("prepare", this::prepare), Step.of("migrate", this::migrate, this::bringBack));
    }

    private VmRow machine(MigrateBaton baton) throws Fault {
        return parts.store()
                .read(tx -> tx.vms().find(baton.vm()))
                .filter(vm -> vm.state() == VmState.MIGRATING)
                .orElseThrow(() -> new Fault(FaultKind.CONFLICT, "the machine is not being moved any more"));
    }

    private Outcome<MigrateBaton> prepare(Run run, MigrateBaton baton) throws Fault, InterruptedException {
        VmRow vm = machine(baton);
        Specs.Brought wires = specs.bringWires(run, vm.id(), baton.to());
        if (wires.job().isPresent()) {
            return Outcome.awaitJob(wires.job().get());
        }
        List<PoolId> pools = parts.store().read(tx -> tx.volumes().of(vm.id())).stream()
                .flatMap(volume -> Optional.ofNullable(volume.poolId()).stream())
                .distinct()
                .toList();
        specs.bringPools(run, pools, baton.to());
        List<String> obstacles = parts.hypervisors().obstacles(run, way(baton), specs.of(vm, baton.to()));
        if (!obstacles.isEmpty()) {
            throw new Fault(FaultKind.INVALID, "The machine cannot move there: " + String.join("; ", obstacles));
        }
        return Outcome.next(baton);
    }

    private static Hypervisors.Way way(MigrateBaton baton) {
        return new Hypervisors.Way(baton.from(), baton.to());
    }

    private Outcome<MigrateBaton> migrate(Run run, MigrateBaton baton) throws Fault, InterruptedException {
        VmRow vm = machine(baton);
        VmObservation seen = parts.hypervisors().ensureMigrated(run, way(baton), specs.of(vm, baton.to()));
        String handle = seen.vm().handle().map(Handle::value).orElse(null);
        return Outcome.end(baton, tx -> {
            if (tx.vms().migrated(vm.id(), baton.from(), new Arrival(baton.to(), handle, tx.now())) == 0) {
                throw new IllegalStateException("machine " + vm.id() + " is not being moved any more");
            }
            remains.freeHost(tx, vm, baton.from());
            Events.tell(tx, Events.Stage.COMPLETED, baton.tells(vm));
        });
    }

    /** It may have arrived although nobody was told so; then it moves back. */
    private Outcome<MigrateBaton> bringBack(Run run, MigrateBaton baton) throws Fault, InterruptedException {
        Optional<VmRow> vm = parts.store().read(tx -> tx.vms().find(baton.vm()));
        if (vm.isEmpty() || parts.hypervisors().runs(run, baton.from(), vm.get())) {
            return Outcome.next(baton);
        }
        if (parts.hypervisors().runs(run, baton.to(), vm.get())) {
            Hypervisors.Way back = new Hypervisors.Way(baton.to(), baton.from());
            VmObservation unused = parts.hypervisors().ensureMigrated(run, back, specs.of(vm.get(), baton.from()));
        }
        // where it runs on neither, its host's next report tells that it has stopped
        return Outcome.next(baton);
    }

    @Override
    public Write failed(MigrateBaton baton, Failure failure) {
        return tx -> ended(tx, baton, failure, VmState.RUNNING);
    }

    @Override
    public Write broken(MigrateBaton baton, Failure failure) {
        return tx -> ended(tx, baton, failure, VmState.ERROR);
    }

    private void ended(Tx tx, MigrateBaton baton, Failure failure, VmState to) {
        tx.vms().find(baton.vm()).ifPresent(vm -> {
            if (tx.vms().transition(vm.id(), VmState.MIGRATING, to, Machines.reason(failure), tx.now()) == 1) {
                remains.freeHost(tx, vm, baton.to());
            }
            Events.failed(tx, baton.tells(vm), failure.text());
        });
    }
}
