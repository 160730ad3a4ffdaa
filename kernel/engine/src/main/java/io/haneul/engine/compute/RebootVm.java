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
import io.haneul.store.compute.VmRow;
import java.util.List;
import java.util.Objects;

/** Reboots a running machine where it is. By force, or where the hypervisor cannot, it is stopped and started there. */
final class RebootVm implements Script<VmBaton> {
    private final Parts parts;
    private final Specs specs;

    RebootVm(Parts parts) {
        this.parts = parts;
        this.specs = new Specs(parts);
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
        return List.of(Step.of("reboot", this::reboot));
    }

    private Outcome<VmBaton> reboot(Run run, VmBaton baton) throws Fault, InterruptedException {
        VmRow vm = parts.store().read(tx -> tx.vms().find(baton.vm())).orElseThrow();
        HostId host = Objects.requireNonNull(vm.hostId());
        if (baton.forced() || !parts.hypervisors().ensureRebooted(run, host, vm)) {
            parts.hypervisors().ensureStopped(run, host, vm, baton.forced());
            parts.hypervisors().ensureRunning(run, host, specs.of(vm));
        }
        return Outcome.end(baton, tx -> {
            specs.started(tx, vm);
            Events.tell(tx, Events.Stage.COMPLETED, baton.tells(vm));
        });
    }

    @Override
    public Write failed(VmBaton baton, Failure failure) {
        return tx -> tx.vms().find(baton.vm()).ifPresent(vm -> Events.failed(tx, baton.tells(vm), failure.text()));
    }
}
