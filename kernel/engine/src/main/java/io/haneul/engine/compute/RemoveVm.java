package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.model.HostId;
import io.haneul.store.Store.Write;
import io.haneul.store.Tx;
import io.haneul.store.compute.Halt;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import io.haneul.store.compute.VolumeRow;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Destroys a machine: stops it when it runs, marks it destroyed, and when nothing shall be left of it removes it from its host,
 * its disks from their pools, and all rows. Once it is being expunged there is no way back, so nothing of that is undone.
 */
final class RemoveVm implements Script<VmBaton> {
    private final Parts parts;
    private final StopVm stop;
    private final Remains remains;

    RemoveVm(Parts parts, StopVm stop) {
        this.parts = parts;
        this.stop = stop;
        this.remains = new Remains(parts);
    }

    @Override
    public String name() {
        return "remove-vm";
    }

    @Override
    public Class<VmBaton> baton() {
        return VmBaton.class;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(3);
    }

    @Override
    public List<Step<VmBaton>> steps() {
        return List.of(Step.of("stop", this::halt), Step.of("expunge", this::expunge));
    }

    private Outcome<VmBaton> halt(Run run, VmBaton baton) throws Fault, InterruptedException {
        Optional<VmRow> found = parts.store().read(tx -> tx.vms().find(baton.vm()));
        if (found.isEmpty() || found.get().state() != VmState.STOPPING) {
            return Outcome.next(baton);
        }
        VmRow vm = found.get();
        HostId host = Objects.requireNonNull(vm.hostId());
        parts.hypervisors().ensureStopped(run, host, vm, true);
        Write destroyed = tx -> {
            stop.halted(tx, vm, host, new Halt(VmState.DESTROYED, null, tx.now(), tx.now()));
            Events.tell(tx, Events.Stage.COMPLETED, baton.tells(vm));
        };
        return baton.expunge()
                ? Outcome.next(baton, destroyed.then(tx -> expunging(tx, vm.id())))
                : Outcome.end(baton, destroyed);
    }

    private static void expunging(Tx tx, java.util.UUID vm) {
        tx.vms().transition(vm, VmState.DESTROYED, VmState.EXPUNGING, null, tx.now());
    }

    private Outcome<VmBaton> expunge(Run run, VmBaton baton) throws Fault, InterruptedException {
        Optional<VmRow> found = parts.store().read(tx -> tx.vms().find(baton.vm()));
        if (found.isEmpty() || found.get().state() != VmState.EXPUNGING) {
            return Outcome.next(baton);
        }
        VmRow vm = found.get();
        for (HostId host : hosts(vm)) {
            parts.hypervisors().ensureAbsent(run, host, vm);
        }
        for (VolumeRow volume : parts.store().read(tx -> tx.volumes().of(vm.id()))) {
            parts.disks().ensureAbsent(run, volume);
        }
        return Outcome.end(baton, tx -> {
            if (vm.hostId() != null) {
                remains.freeHost(tx, vm, vm.hostId());
            }
            remains.forgetMachine(tx, vm);
            tx.jobs().forgetSubject(Machines.subject(vm.id()).name(), run.job());
            Events.completed(tx, "VM.EXPUNGE", baton.owner(), Machines.resource(vm));
        });
    }

    /** Where something of it may be: a machine in error may hold a host still. Hosts that are gone hold nothing. */
    private List<HostId> hosts(VmRow vm) {
        return parts.store().read(tx -> java.util.stream.Stream.of(
                        Optional.ofNullable(vm.hostId()), Optional.ofNullable(vm.lastHostId()))
                .flatMap(Optional::stream)
                .distinct()
                .filter(host -> tx.hosts().find(host).isPresent())
                .toList());
    }

    @Override
    public Write failed(VmBaton baton, Failure failure) {
        return tx -> tx.vms().find(baton.vm()).ifPresent(vm -> {
            tx.vms().transition(vm.id(), VmState.STOPPING, VmState.RUNNING, Machines.reason(failure), tx.now());
            tx.vms().transition(vm.id(), VmState.EXPUNGING, VmState.ERROR, Machines.reason(failure), tx.now());
            Events.failed(tx, baton.tells(vm), failure.text());
        });
    }

    @Override
    public Write broken(VmBaton baton, Failure failure) {
        return tx -> tx.vms().find(baton.vm()).ifPresent(vm -> {
            tx.vms().transition(vm.id(), VmState.STOPPING, VmState.ERROR, Machines.reason(failure), tx.now());
            tx.vms().transition(vm.id(), VmState.EXPUNGING, VmState.ERROR, Machines.reason(failure), tx.now());
            Events.failed(tx, baton.tells(vm), failure.text());
        });
    }
}
