package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.HostId;
import io.haneul.model.PoolId;
import io.haneul.store.Store.Write;
import io.haneul.store.Tx;
import io.haneul.store.compute.Halt;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import io.haneul.store.compute.VolumeRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the root disk of a machine anew. One that ran is stopped before and starts as any other afterwards; one that did not
 * gets its disk with its next start.
 */
final class RestoreVm implements Script<StartBaton> {
    private final Parts parts;
    private final StartVm start;
    private final StopVm stop;

    RestoreVm(Parts parts, StartVm start, StopVm stop) {
        this.parts = parts;
        this.start = start;
        this.stop = stop;
    }

    @Override
    public String name() {
        return "restore-vm";
    }

    @Override
    public Class<StartBaton> baton() {
        return StartBaton.class;
    }

    @Override
    public List<Step<StartBaton>> steps() {
        return Stream.concat(
                        Stream.of(Step.of("stop", this::halt), Step.of("replace", this::replace)),
                        start.steps().stream())
                .toList();
    }

    @Override
    public Optional<Retreat<StartBaton>> retreat(StartBaton baton, Fault noCapacity) {
        return start.retreat(baton, noCapacity);
    }

    private Outcome<StartBaton> halt(Run run, StartBaton baton) throws Fault, InterruptedException {
        VmRow vm = machine(baton);
        if (vm.state() != VmState.STOPPING) {
            return Outcome.next(baton);
        }
        HostId host = Objects.requireNonNull(vm.hostId());
        parts.hypervisors().ensureStopped(run, host, vm, false);
        return Outcome.next(baton, tx -> {
            stop.halted(tx, vm, host, new Halt(VmState.STOPPED, null, tx.now(), null));
            tx.vms().transition(vm.id(), VmState.STOPPED, VmState.STARTING, null, tx.now());
            parts.networks().activate(tx, vm.id(), true);
        });
    }

    private VmRow machine(StartBaton baton) {
        return parts.store().read(tx -> tx.vms().find(baton.vm())).orElseThrow();
    }

    private Outcome<StartBaton> replace(Run run, StartBaton baton) throws Fault, InterruptedException {
        StartBaton.Root wanted = baton.root().orElseThrow();
        VmRow vm = machine(baton);
        VolumeRow root = parts.store().read(tx -> tx.volumes().of(baton.vm())).stream()
                .filter(volume -> volume.type().equals("ROOT"))
                .findFirst()
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the machine has no root disk"));
        boolean done = root.poolId() == null && root.templateId() != null && root.size() == wanted.bytes();
        if (!done) {
            parts.disks().ensureAbsent(run, root);
        }
        Write emptied = tx -> {
            empty(tx, root, wanted);
            tx.vms().remade(vm.id(), wanted.template());
        };
        return wanted.starts()
                ? Outcome.next(baton, emptied)
                : Outcome.end(baton, emptied.then(tx -> Events.tell(tx, Events.Stage.COMPLETED, baton.tells(vm))));
    }

    /** The disk is one that is to be made, with the next start; its pool has the room of the old one back. */
    private void empty(Tx tx, VolumeRow root, StartBaton.Root wanted) {
        PoolId pool = root.poolId();
        if (tx.volumes().emptied(root.id(), wanted.template(), wanted.bytes()) == 1 && pool != null) {
            tx.pools().release(pool, root.size());
            tx.afterCommit(() -> parts.hosts().index().gavePool(pool, root.accountId(), root.size()));
        }
    }

    @Override
    public Write failed(StartBaton baton, Failure failure) {
        return tx -> {
            VmRow vm = tx.vms().find(baton.vm()).orElseThrow();
            boolean starts = baton.root().orElseThrow().starts();
            if (starts && vm.state() == VmState.STARTING) {
                start.failed(baton, failure).in(tx);
                return;
            }
            if (starts) {
                tx.vms().transition(vm.id(), VmState.STOPPING, VmState.RUNNING, Machines.reason(failure), tx.now());
            }
            Events.failed(tx, baton.tells(vm), failure.text());
        };
    }

    @Override
    public Write broken(StartBaton baton, Failure failure) {
        return tx -> {
            VmRow vm = tx.vms().find(baton.vm()).orElseThrow();
            if (baton.root().orElseThrow().starts()) {
                tx.vms().transition(vm.id(), VmState.STOPPING, VmState.ERROR, Machines.reason(failure), tx.now());
                tx.vms().transition(vm.id(), VmState.STARTING, VmState.ERROR, Machines.reason(failure), tx.now());
            }
            Events.failed(tx, baton.tells(vm), failure.text());
        };
    }
}
