package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.model.HostId;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmObservation.Power;
import io.haneul.store.Tx;
import io.haneul.store.compute.Halt;
import io.haneul.store.compute.VmKind;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Follows up a report that a machine does not run where it should: looks again while nothing else touches the machine, and if
 * that is so records that it has stopped. An appliance is started again then: its network is of no use without it, and nobody
 * wished it to stop.
 */
final class NoticeHalt implements Script<VmBaton> {
    private final Parts parts;
    private final StopVm stop;
    private final Revival revival;

    /** What starts a machine again that has come to a halt. */
    @FunctionalInterface
    interface Revival {
        void of(Tx tx, VmRow stopped);
    }

    NoticeHalt(Parts parts, StopVm stop, Revival revival) {
        this.parts = parts;
        this.stop = stop;
        this.revival = revival;
    }

    @Override
    public String name() {
        return "notice-halt";
    }

    @Override
    public Class<VmBaton> baton() {
        return VmBaton.class;
    }

    @Override
    public List<Step<VmBaton>> steps() {
        return List.of(Step.of("look", this::look));
    }

    private Outcome<VmBaton> look(Run run, VmBaton baton) throws Fault, InterruptedException {
        Optional<VmRow> found = parts.store().read(tx -> tx.vms().find(baton.vm()));
        if (found.isEmpty() || found.get().state() != VmState.RUNNING) {
            return Outcome.next(baton);
        }
        VmRow vm = found.get();
        HostId host = Objects.requireNonNull(vm.hostId());
        Optional<VmObservation> seen = parts.hypervisors().observe(run, host, vm);
        if (seen.isPresent() && seen.get().power() == Power.RUNNING) {
            return Outcome.next(baton);
        }
        String reason = seen.isPresent() ? "its guest shut down" : "its host does not have it any more";
        return Outcome.end(baton, tx -> {
            stop.halted(tx, vm, host, new Halt(VmState.STOPPED, reason, tx.now(), null));
            Events.completed(tx, baton.event(), baton.owner(), Machines.resource(vm));
            if (vm.kind() == VmKind.ROUTER) {
                tx.vms().find(vm.id()).ifPresent(stopped -> revival.of(tx, stopped));
            }
        });
    }
}
