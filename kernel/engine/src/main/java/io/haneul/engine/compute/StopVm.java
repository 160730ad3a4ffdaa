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
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Stops a running machine and gives its host the room back. It was marked as stopping when the job was admitted. */
final class StopVm implements Script<VmBaton> {
    private final Parts parts;
    private final Remains remains;

    StopVm(Parts parts) {
        this.parts = parts;
        this.remains = new Remains(parts);
    }

    @Override
    public String name() {
        return "stop-vm";
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
        return List.of(Step.of("stop", this::stop));
    }

    private Outcome<VmBaton> stop(Run run, VmBaton baton) throws Fault, InterruptedException {
        VmRow vm = parts.store().read(tx -> tx.vms().find(baton.vm())).orElseThrow();
        HostId host = Objects.requireNonNull(vm.hostId());
        parts.hypervisors().ensureStopped(run, host, vm, baton.forced());
        return Outcome.end(baton, tx -> {
            halted(tx, vm, host, new Halt(VmState.STOPPED, null, tx.now(), null));
            Events.tell(tx, Events.Stage.COMPLETED, baton.tells(vm));
        });
    }

    /** Writes down that the machine has come to a halt, and gives back what only a running one has. */
    void halted(Tx tx, VmRow vm, HostId host, Halt halt) {
        if (tx.vms().stopped(vm.id(), host, vm.state(), halt) == 0) {
            throw new IllegalStateException(
                    "machine " + vm.id() + " is not " + vm.state().wire() + " there any more");
        }
        remains.freeHost(tx, vm, host);
        parts.networks().activate(tx, vm.id(), false);
    }

    @Override
    public Write failed(VmBaton baton, Failure failure) {
        return tx -> ended(tx, baton, failure, VmState.RUNNING);
    }

    @Override
    public Write broken(VmBaton baton, Failure failure) {
        return tx -> ended(tx, baton, failure, VmState.ERROR);
    }

    private static void ended(Tx tx, VmBaton baton, Failure failure, VmState to) {
        Optional<VmRow> vm = tx.vms().find(baton.vm());
        vm.ifPresent(there -> {
            tx.vms().transition(there.id(), VmState.STOPPING, to, Machines.reason(failure), tx.now());
            Events.failed(tx, baton.tells(there), failure.text());
        });
    }
}
