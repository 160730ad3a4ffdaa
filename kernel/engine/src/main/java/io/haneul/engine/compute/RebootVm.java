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
import io.haneul.store.compute.Halt;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reboots a running machine where it is, once, however often the job is taken up again. By force, or where the hypervisor
 * cannot, it is stopped, which is noted, and then started there.
 */
final class RebootVm implements Script<VmBaton> {
    private static final Logger LOG = LoggerFactory.getLogger(RebootVm.class);

    private final Parts parts;
    private final Specs specs;
    private final StopVm stop;

    RebootVm(Parts parts, StopVm stop) {
        this.parts = parts;
        this.specs = new Specs(parts);
        this.stop = stop;
    }

    @Override
    public String name() {
        return "reboot-vm";
    }

    @Override
    public Class<VmBaton> baton() {
        return VmBaton.class;
    }

    @Override
    public List<Step<VmBaton>> steps() {
        return List.of(Step.of("reboot", this::reboot), Step.of("start", this::start, this::leaveStopped));
    }

    private VmRow machine(VmBaton baton) {
        return parts.store().read(tx -> tx.vms().find(baton.vm())).orElseThrow();
    }

    private Outcome<VmBaton> reboot(Run run, VmBaton baton) throws Fault, InterruptedException {
        VmRow vm = machine(baton);
        HostId host = Objects.requireNonNull(vm.hostId());
        if (!baton.forced() && parts.hypervisors().ensureRebooted(run, host, vm)) {
            return Outcome.end(baton, rebooted(baton, vm));
        }
        parts.hypervisors().ensureStopped(run, host, vm, baton.forced());
        return Outcome.next(baton);
    }

    private Outcome<VmBaton> start(Run run, VmBaton baton) throws Fault, InterruptedException {
        VmRow vm = machine(baton);
        parts.hypervisors().ensureRunning(run, Objects.requireNonNull(vm.hostId()), specs.of(vm));
        return Outcome.next(baton, rebooted(baton, vm));
    }

    private Write rebooted(VmBaton baton, VmRow vm) {
        return tx -> {
            specs.started(tx, vm);
            Events.tell(tx, Events.Stage.COMPLETED, baton.tells(vm));
        };
    }

    /** What was stopped and could not be started again is recorded as stopped; where its host does not answer, once it does. */
    private Outcome<VmBaton> leaveStopped(Run run, VmBaton baton) throws InterruptedException {
        VmRow vm = machine(baton);
        HostId host = vm.hostId();
        if (vm.state() != VmState.RUNNING || host == null) {
            return Outcome.next(baton);
        }
        try {
            parts.hypervisors().ensureStopped(run, host, vm, true);
        } catch (Fault fault) {
            LOG.info(
                    "{}: whether the machine runs is found out from its host's reports: {}",
                    run.label(),
                    fault.getMessage());
            return Outcome.next(baton);
        }
        String reason = "it was stopped to be rebooted and could not be started again";
        return Outcome.next(baton, tx -> stop.halted(tx, vm, host, new Halt(VmState.STOPPED, reason, tx.now(), null)));
    }

    @Override
    public Write failed(VmBaton baton, Failure failure) {
        return tx -> tx.vms().find(baton.vm()).ifPresent(vm -> Events.failed(tx, baton.tells(vm), failure.text()));
    }
}
