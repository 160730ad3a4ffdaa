package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.HostId;
import io.haneul.model.Mhz;
import io.haneul.spi.hypervisor.VmSize;
import io.haneul.store.Store.Write;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Gives a running machine more processors and memory. */
final class ScaleVm implements Script<ScaleBaton> {
    private final Parts parts;

    ScaleVm(Parts parts) {
        this.parts = parts;
    }

    @Override
    public String name() {
        return "scale-vm";
    }

    @Override
    public Class<ScaleBaton> baton() {
        return ScaleBaton.class;
    }

    @Override
    public List<Step<ScaleBaton>> steps() {
        return List.of(Step.of("scale", this::scale, this::shrink));
    }

    private Outcome<ScaleBaton> scale(Run run, ScaleBaton baton) throws Fault, InterruptedException {
        VmRow vm = parts.store().read(tx -> tx.vms().find(baton.vm())).orElseThrow();
        HostId host = vm.hostId();
        if (vm.state() != VmState.RUNNING || host == null) {
            // stopped meanwhile: it starts with its new size
            return Outcome.end(baton, tx -> Events.tell(tx, Events.Stage.COMPLETED, baton.tells(vm)));
        }
        VmSize size = new VmSize(Hypervisors.ref(vm), vm.cores(), new Mhz(vm.speedMhz()), new Bytes(vm.memoryBytes()));
        parts.hypervisors().ensureScaled(run, host, size);
        return Outcome.end(baton, tx -> Events.tell(tx, Events.Stage.COMPLETED, baton.tells(vm)));
    }

    /** Whether it was scaled is not known when the host did not say: it is given its old size, where the host takes that. */
    private Outcome<ScaleBaton> shrink(Run run, ScaleBaton baton) throws Fault, InterruptedException {
        Optional<VmRow> vm = parts.store().read(tx -> tx.vms().find(baton.vm()));
        if (vm.isEmpty() || vm.get().state() != VmState.RUNNING || vm.get().hostId() == null) {
            return Outcome.next(baton);
        }
        ScaleBaton.Sizes old = baton.before();
        VmSize size = new VmSize(
                Hypervisors.ref(vm.get()), old.cores(), new Mhz(old.speedMhz()), new Bytes(old.memoryBytes()));
        try {
            parts.hypervisors()
                    .ensureScaled(run, Objects.requireNonNull(vm.get().hostId()), size);
        } catch (Fault fault) {
            if (fault.kind() != FaultKind.INVALID && fault.kind() != FaultKind.NOT_FOUND) {
                throw fault;
            }
            // a host that takes no less while it runs has it as it is until the next start
            return Outcome.next(baton);
        }
        return Outcome.next(baton);
    }

    @Override
    public Write failed(ScaleBaton baton, Failure failure) {
        return tx -> tx.vms().find(baton.vm()).ifPresent(vm -> {
            Scaling.resize(tx, parts, vm, baton.before());
            Events.failed(tx, baton.tells(vm), failure.text());
        });
    }
}
