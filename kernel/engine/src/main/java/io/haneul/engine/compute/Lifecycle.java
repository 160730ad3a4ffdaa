package io.haneul.engine.compute;

import io.haneul.commands.DefaultRole;
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
import io.haneul.engine.core.CoreSettings;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Setting.Scope;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.model.HostId;
import io.haneul.model.JobId;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmKind;
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
        parts.networks().activate(tx, vm.id(), true);
        Events.Happening told = new Events.Happening(wisher.event(), wisher.telling(vm), Machines.resource(vm));
        StartBaton baton = StartBaton.of(vm, false, whereKept(tx, vm, pin), told);
        return begin(
                tx, new Move(vm, VmState.STOPPED, VmState.STARTING), admission(vm, scripts.start(), baton, wisher));
    }

    /** Snapshots of a machine are on the host that ran it last: it starts there. */
    private static Pin whereKept(Tx tx, VmRow vm, Pin pin) {
        HostId last = vm.lastHostId();
        if (vm.kind() != VmKind.USER || last == null || tx.vmSnapshots().countOf(vm.id()) == 0) {
            return pin;
        }
        if (pin.host().filter(host -> !host.equals(last)).isPresent()) {
            throw Refusal.parameter("hostid", "the virtual machine has VM snapshots on another host");
        }
        return new Pin(pin.pod(), pin.cluster(), Optional.of(last));
    }

    Answer stop(Request<StopVirtualMachine> request) {
        Wisher wisher = Wisher.of(request.caller(), "stopVirtualMachine", "VM.STOP");
        boolean forced = request.command().forced().orElse(false);
        return accepted(tx -> stop(tx, machine(tx, request.command().id().value()), forced, wisher));
    }

    JobId stop(Tx tx, VmRow vm, boolean forced, Wisher wisher) {
        Wish.STOP.require(vm);
        return begin(
                tx,
                new Move(vm, VmState.RUNNING, VmState.STOPPING),
                admission(vm, scripts.stop(), baton(vm, forced, false, wisher), wisher));
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
        return accepted(tx -> {
            VmRow vm = machine(tx, request.command().id().value());
            if (expunge) {
                requireMayExpunge(kernel, request.caller(), vm);
            }
            if (vm.guarded()) {
                throw new Refusal(
                        ApiCode.PARAMETER,
                        "Virtual machine " + vm.id() + " has delete protection: take that away first");
            }
            return destroy(tx, vm, expunge, wisher);
        });
    }

    JobId destroy(Tx tx, VmRow vm, boolean expunge, Wisher wisher) {
        if (expunge && vm.state() == VmState.DESTROYED) {
            return expunge(tx, vm, new Wisher(wisher.owner(), wisher.origin(), "VM.EXPUNGE"));
        }
        Wish.DESTROY.require(vm);
        Admission<?> removal = admission(vm, scripts.remove(), baton(vm, true, expunge, wisher), wisher);
        if (vm.state() == VmState.RUNNING) {
            return begin(tx, new Move(vm, VmState.RUNNING, VmState.STOPPING), removal);
        }
        if (vm.state() == VmState.ERROR) {
            return begin(tx, new Move(vm, VmState.ERROR, VmState.EXPUNGING), removal);
        }
        require(tx.vms().destroyed(vm.id(), VmState.STOPPED, tx.now()), vm);
        Events.completed(tx, wisher.event(), wisher.telling(vm), Machines.resource(vm));
        return expunge
                ? begin(tx, new Move(vm, VmState.DESTROYED, VmState.EXPUNGING), removal)
                : admit(tx, vm, removal);
    }

    Answer expunge(Request<ExpungeVirtualMachine> request) {
        Wisher wisher = Wisher.of(request.caller(), "expungeVirtualMachine", "VM.EXPUNGE");
        return accepted(tx -> {
            VmRow vm = machine(tx, request.command().id().value());
            requireMayExpunge(kernel, request.caller(), vm);
            return expunge(tx, vm, wisher);
        });
    }

    /** Users expunge and recover where operators let them; admins of every kind may. */
    static void requireMayExpunge(Kernel kernel, Caller caller, VmRow vm) {
        boolean may = caller.roleType() != DefaultRole.USER
                || kernel.settings().at(Scope.ACCOUNT, vm.accountId()).flagOf(CoreSettings.USERS_EXPUNGE);
        if (!may) {
            throw new Refusal(
                    ApiCode.ACCOUNT,
                    "Users may neither expunge nor recover virtual machines here: " + CoreSettings.USERS_EXPUNGE
                            + " is false");
        }
    }

    JobId expunge(Tx tx, VmRow vm, Wisher wisher) {
        Wish.EXPUNGE.require(vm);
        return begin(
                tx,
                new Move(vm, vm.state(), VmState.EXPUNGING),
                admission(vm, scripts.remove(), baton(vm, true, true, wisher), wisher));
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

    /** A machine's way from one state into another. */
    private record Move(VmRow vm, VmState from, VmState to) {}

    /** Moves a machine and admits the job that does it, both or neither. */
    private JobId begin(Tx tx, Move move, Admission<?> admission) {
        JobId job = kernel.jobs().admit(tx, admission);
        require(tx.vms().begin(move.vm().id(), move.from(), move.to(), job, tx.now()), move.vm());
        return job;
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

    static <B extends Record> Admission<B> admission(VmRow vm, Script<B> script, B baton, Wisher wisher) {
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
