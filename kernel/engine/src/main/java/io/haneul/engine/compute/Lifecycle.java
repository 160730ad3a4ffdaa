package io.haneul.engine.compute;

import io.haneul.commands.compute.DestroyVirtualMachine;
import io.haneul.commands.compute.ExpungeVirtualMachine;
import io.haneul.commands.compute.RebootVirtualMachine;
import io.haneul.commands.compute.StartVirtualMachine;
import io.haneul.commands.compute.StopVirtualMachine;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.compute.StartBaton.Pin;
import io.haneul.engine.compute.VmLife.Wish;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.model.JobId;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Starts, stops, reboots, destroys and expunges machines at somebody's wish: the state is changed and the job admitted in one
 * transaction, so that of two wishes at once one is refused.
 */
final class Lifecycle {
    private final Kernel kernel;
    private final Parts parts;
    private final Scripts scripts;

    /** The scripts that carry wishes out. */
    record Scripts(StartVm start, StopVm stop, RebootVm reboot, RemoveVm remove, NoticeHalt noticeHalt) {}

    Lifecycle(Kernel kernel, Parts parts, Scripts scripts) {
        this.kernel = kernel;
        this.parts = parts;
        this.scripts = scripts;
    }

    /**
     * Who wishes what by which command.
     *
     * @param event   the type of the event that tells of it
     */
    record Wisher(Events.Owner owner, Optional<Run.Origin> origin, String event) {
        static Wisher of(Caller caller, String command, String event) {
            return new Wisher(
                    Events.Owner.of(caller),
                    Optional.of(new Run.Origin(caller.user(), caller.account(), caller.domain(), command)),
                    event);
        }

        Events.Owner telling(VmRow vm) {
            return owner.tellingTo(vm.accountId(), vm.domainId());
        }
    }

    Answer start(Request<StartVirtualMachine> request) {
        StartVirtualMachine command = request.command();
        Pin pin = new Pin(command.podId(), command.clusterId(), command.hostId());
        requireAdminOf(request.caller(), pin);
        Wisher wisher = Wisher.of(request.caller(), "startVirtualMachine", "VM.START");
        return accepted(tx -> start(tx, machine(tx, command.id().value()), pin, wisher));
    }

    static void requireAdminOf(Caller caller, Pin pin) {
        if (!pin.equals(Pin.nowhere()) && !caller.isRootAdmin()) {
            throw new Refusal(ApiCode.ACCOUNT, "podid, clusterid and hostid are for root admins only");
        }
    }

    JobId start(Tx tx, VmRow vm, Pin pin, Wisher wisher) {
        Wish.START.require(vm);
        move(tx, vm, VmState.STOPPED, VmState.STARTING);
        parts.networks().activate(tx, vm.id(), true);
        StartBaton baton =
                new StartBaton(vm.id(), false, pin, Optional.empty(), List.of(), wisher.event(), wisher.telling(vm));
        return admit(tx, vm, admission(vm, scripts.start(), baton, wisher));
    }

    Answer stop(Request<StopVirtualMachine> request) {
        Wisher wisher = Wisher.of(request.caller(), "stopVirtualMachine", "VM.STOP");
        boolean forced = request.command().forced().orElse(false);
        return accepted(tx -> stop(tx, machine(tx, request.command().id().value()), forced, wisher));
    }

    JobId stop(Tx tx, VmRow vm, boolean forced, Wisher wisher) {
        Wish.STOP.require(vm);
        move(tx, vm, VmState.RUNNING, VmState.STOPPING);
        return admit(tx, vm, admission(vm, scripts.stop(), baton(vm, forced, false, wisher), wisher));
    }

    Answer reboot(Request<RebootVirtualMachine> request) {
        Wisher wisher = Wisher.of(request.caller(), "rebootVirtualMachine", "VM.REBOOT");
        boolean forced = request.command().forced().orElse(false);
        return accepted(tx -> reboot(tx, machine(tx, request.command().id().value()), forced, wisher));
    }

    JobId reboot(Tx tx, VmRow vm, boolean forced, Wisher wisher) {
        Wish.REBOOT.require(vm);
        return admit(tx, vm, admission(vm, scripts.reboot(), baton(vm, forced, false, wisher), wisher));
    }

    Answer destroy(Request<DestroyVirtualMachine> request) {
        Wisher wisher = Wisher.of(request.caller(), "destroyVirtualMachine", "VM.DESTROY");
        boolean expunge = request.command().expunge().orElse(false);
        return accepted(tx -> destroy(tx, machine(tx, request.command().id().value()), expunge, wisher));
    }

    JobId destroy(Tx tx, VmRow vm, boolean expunge, Wisher wisher) {
        if (expunge && vm.state() == VmState.DESTROYED) {
            return expunge(tx, vm, new Wisher(wisher.owner(), wisher.origin(), "VM.EXPUNGE"));
        }
        Wish.DESTROY.require(vm);
        switch (vm.state()) {
            case RUNNING -> move(tx, vm, VmState.RUNNING, VmState.STOPPING);
            case STOPPED -> {
                require(tx.vms().destroyed(vm.id(), VmState.STOPPED, tx.now()), vm);
                Events.completed(tx, wisher.event(), wisher.telling(vm), Machines.resource(vm));
                if (expunge) {
                    move(tx, vm, VmState.DESTROYED, VmState.EXPUNGING);
                }
            }
            default -> move(tx, vm, VmState.ERROR, VmState.EXPUNGING);
        }
        return admit(tx, vm, admission(vm, scripts.remove(), baton(vm, true, expunge, wisher), wisher));
    }

    Answer expunge(Request<ExpungeVirtualMachine> request) {
        Wisher wisher = Wisher.of(request.caller(), "expungeVirtualMachine", "VM.EXPUNGE");
        return accepted(tx -> expunge(tx, machine(tx, request.command().id().value()), wisher));
    }

    JobId expunge(Tx tx, VmRow vm, Wisher wisher) {
        Wish.EXPUNGE.require(vm);
        move(tx, vm, vm.state(), VmState.EXPUNGING);
        return admit(tx, vm, admission(vm, scripts.remove(), baton(vm, true, true, wisher), wisher));
    }

    /** Admits a job that looks whether a machine, recorded as running, really does. */
    void noticeHalt(Tx tx, VmRow vm) {
        Wisher wisher = new Wisher(systemOwner(vm), Optional.empty(), "VM.STOP");
        admit(tx, vm, admission(vm, scripts.noticeHalt(), baton(vm, false, false, wisher), wisher));
    }

    static Events.Owner systemOwner(VmRow vm) {
        return new Events.Owner(io.haneul.engine.core.WellKnown.SYSTEM_USER, vm.accountId(), vm.domainId());
    }

    private static VmBaton baton(VmRow vm, boolean forced, boolean expunge, Wisher wisher) {
        return new VmBaton(vm.id(), forced, expunge, wisher.event(), wisher.telling(vm));
    }

    static VmRow machine(Tx tx, UUID id) {
        return tx.vms().find(id).orElseThrow(() -> Refusal.reference("id", id));
    }

    private static void move(Tx tx, VmRow vm, VmState from, VmState to) {
        require(tx.vms().transition(vm.id(), from, to, null, tx.now()), vm);
    }

    private static void require(int rows, VmRow vm) {
        if (rows == 0) {
            throw new Refusal(ApiCode.IN_USE, "Virtual machine " + vm.id() + " is being changed by another call");
        }
    }

    private JobId admit(Tx tx, VmRow vm, Admission<?> admission) {
        JobId job = kernel.jobs().admit(tx, admission);
        tx.vms().worked(vm.id(), job);
        return job;
    }

    private static <B extends Record> Admission<B> admission(VmRow vm, Script<B> script, B baton, Wisher wisher) {
        return new Admission<>(
                script,
                baton,
                List.of(Machines.subject(vm.id())),
                false,
                wisher.origin(),
                Optional.of(new Admission.Instance(Machines.kind(vm), vm.id())));
    }

    private Answer accepted(io.haneul.store.Store.Work<JobId> work) {
        return new Answer.Accepted(kernel.store().inTransaction(work), Optional.empty());
    }
}
