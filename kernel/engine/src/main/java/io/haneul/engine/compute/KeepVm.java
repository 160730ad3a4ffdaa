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
import io.haneul.model.HostId;
import io.haneul.model.VmSnapshotId;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmRevert;
import io.haneul.spi.hypervisor.VmSnapshotObservation;
import io.haneul.spi.hypervisor.VmSnapshotRef;
import io.haneul.spi.hypervisor.VmSnapshotSpec;
import io.haneul.store.Store.Write;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmSnapshotRow;
import io.haneul.store.compute.VmSnapshotState;
import java.util.List;
import java.util.Optional;

/** Makes a snapshot of a machine, removes one, or brings the machine back to one: one call to the host that has it. */
final class KeepVm implements Script<VmSnapshotBaton> {
    private final Parts parts;
    private final Deed deed;

    /** What is done. */
    enum Deed {
        MAKE("make-vm-snapshot", VmSnapshotState.CREATING),
        DROP("drop-vm-snapshot", VmSnapshotState.EXPUNGING),
        REVERT("revert-vm", VmSnapshotState.REVERTING);

        private final String script;
        private final VmSnapshotState under;

        Deed(String script, VmSnapshotState under) {
            this.script = script;
            this.under = under;
        }
    }

    KeepVm(Parts parts, Deed deed) {
        this.parts = parts;
        this.deed = deed;
    }

    @Override
    public String name() {
        return deed.script;
    }

    @Override
    public Class<VmSnapshotBaton> baton() {
        return VmSnapshotBaton.class;
    }

    @Override
    public List<Step<VmSnapshotBaton>> steps() {
        return switch (deed) {
            case MAKE -> List.of(Step.of("make", this::make, this::unmake));
            case DROP -> List.of(Step.of("drop", this::drop));
            case REVERT -> List.of(Step.of("revert", this::revert));
        };
    }

    /** What a step is about: the machine, its host, and the snapshot. */
    private record Subject(VmRow vm, HostId host, VmSnapshotRow snapshot) {
        VmSnapshotRef ref() {
            return new VmSnapshotRef(
                    snapshot.id(),
                    Hypervisors.ref(vm),
                    Optional.ofNullable(snapshot.handle()).map(Handle::new));
        }
    }

    private Subject subject(VmSnapshotBaton baton) throws Fault {
        VmRow vm = parts.store()
                .read(tx -> tx.vms().find(baton.vm()))
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the machine is gone"));
        VmSnapshotRow snapshot = parts.store()
                .read(tx -> tx.vmSnapshots().find(baton.snapshot()))
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the snapshot is gone"));
        HostId host =
                VmSnapshotCommands.host(vm).orElseThrow(() -> new Fault(FaultKind.INVALID, "no host has the machine"));
        return new Subject(vm, host, snapshot);
    }

    private Outcome<VmSnapshotBaton> make(Run run, VmSnapshotBaton baton) throws Fault, InterruptedException {
        Subject subject = subject(baton);
        VmSnapshotSpec spec =
                new VmSnapshotSpec(subject.ref(), subject.snapshot().memory(), baton.quiesce());
        VmSnapshotObservation seen = parts.hypervisors()
                .keeping(run, subject.host(), (driver, call, target) -> driver.ensureVmSnapshot(call, target, spec));
        return Outcome.end(baton, tx -> {
            tx.vmSnapshots()
                    .ready(
                            baton.snapshot(),
                            seen.handle().value(),
                            seen.parent().orElse(null));
            tx.vmSnapshots().current(baton.vm(), baton.snapshot());
            Events.tell(tx, Events.Stage.COMPLETED, baton.tells(subject.vm()));
        });
    }

    private Outcome<VmSnapshotBaton> unmake(Run run, VmSnapshotBaton baton) throws Fault, InterruptedException {
        Subject subject = subject(baton);
        parts.hypervisors().keeping(run, subject.host(), (driver, call, target) -> {
            driver.ensureVmSnapshotAbsent(call, target, subject.ref());
            return true;
        });
        return Outcome.next(baton);
    }

    private Outcome<VmSnapshotBaton> drop(Run run, VmSnapshotBaton baton) throws Fault, InterruptedException {
        Subject subject = subject(baton);
        parts.hypervisors().keeping(run, subject.host(), (driver, call, target) -> {
            driver.ensureVmSnapshotAbsent(call, target, subject.ref());
            return true;
        });
        return Outcome.end(baton, tx -> {
            VmSnapshotId parent = subject.snapshot().parentId();
            tx.vmSnapshots().adopt(baton.snapshot(), parent);
            if (subject.snapshot().isCurrent() && parent != null) {
                tx.vmSnapshots().current(baton.vm(), parent);
            }
            tx.vmSnapshots().delete(baton.snapshot());
            Events.tell(tx, Events.Stage.COMPLETED, baton.tells(subject.vm()));
        });
    }

    private Outcome<VmSnapshotBaton> revert(Run run, VmSnapshotBaton baton) throws Fault, InterruptedException {
        Subject subject = subject(baton);
        VmRevert wish = new VmRevert(subject.ref(), run.job().value());
        VmObservation unused = parts.hypervisors()
                .keeping(run, subject.host(), (driver, call, target) -> driver.ensureReverted(call, target, wish));
        return Outcome.end(baton, tx -> {
            tx.vmSnapshots().transition(baton.snapshot(), VmSnapshotState.REVERTING, VmSnapshotState.READY);
            tx.vmSnapshots().current(baton.vm(), baton.snapshot());
            Events.tell(tx, Events.Stage.COMPLETED, baton.tells(subject.vm()));
        });
    }

    @Override
    public Write failed(VmSnapshotBaton baton, Failure failure) {
        return tx -> {
            if (deed == Deed.MAKE) {
                tx.vmSnapshots().delete(baton.snapshot());
            } else {
                tx.vmSnapshots().transition(baton.snapshot(), deed.under, VmSnapshotState.READY);
            }
            tx.vms().find(baton.vm()).ifPresent(vm -> Events.failed(tx, baton.tells(vm), failure.text()));
        };
    }

    @Override
    public Write broken(VmSnapshotBaton baton, Failure failure) {
        return tx -> {
            tx.vmSnapshots().transition(baton.snapshot(), deed.under, VmSnapshotState.ERROR);
            tx.vms().find(baton.vm()).ifPresent(vm -> Events.failed(tx, baton.tells(vm), failure.text()));
        };
    }
}
