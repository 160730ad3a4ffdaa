package io.haneul.engine.compute;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Kernel;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Subject;
import io.haneul.model.JobId;
import io.haneul.model.VolumeId;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.compute.VolumeState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Has jobs work on volumes: the volume is marked and the job admitted in one transaction, so that of two wishes one is refused. */
final class VolumeOrders {
    private final Kernel kernel;

    VolumeOrders(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * A job for a volume.
     *
     * @param volume as it is
     * @param to     the state it has while the job works on it
     * @param vm     the machine that the job holds too
     * @param origin of the call, where clients are told of the job
     */
    record Order(VolumeRow volume, VolumeState to, Optional<UUID> vm, Optional<Run.Origin> origin) {}

    <B extends Record> JobId admit(Tx tx, Order order, Script<B> script, B baton) {
        VolumeRow volume = order.volume();
        Subject own = VolumeWork.subject(volume.id());
        List<Subject> subjects =
                order.vm().map(vm -> List.of(Machines.subject(vm), own)).orElseGet(() -> List.of(own));
        JobId job = kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(
                                script,
                                baton,
                                subjects,
                                false,
                                order.origin(),
                                Optional.of(new Admission.Instance(
                                        VolumeWork.KIND, volume.id().value()))));
        if (tx.volumes().begin(volume.id(), volume.state(), order.to(), job) == 0) {
            throw busy(volume);
        }
        return job;
    }

    static Refusal busy(VolumeRow volume) {
        return new Refusal(ApiCode.IN_USE, "Volume " + volume.id() + " is being changed by another call");
    }

    static Run.Origin origin(Caller caller, String command) {
        return new Run.Origin(caller.user(), caller.account(), caller.domain(), command);
    }

    /** {@return the volume, on which nothing works now} */
    static VolumeRow free(Tx tx, String parameter, VolumeId id) {
        VolumeRow volume = tx.volumes().find(id).orElseThrow(() -> Refusal.reference(parameter, id));
        if (volume.jobId() != null) {
            throw busy(volume);
        }
        return volume;
    }

    /** {@return the machine, whose disks may be changed now} */
    static VmRow machine(Tx tx, String parameter, UUID id) {
        VmRow vm = tx.vms().find(id).orElseThrow(() -> Refusal.reference(parameter, id));
        if (vm.state() != VmState.RUNNING && vm.state() != VmState.STOPPED) {
            throw new Refusal(
                    VolumePlaces.mayHaveDisks(vm.state()) ? ApiCode.IN_USE : ApiCode.PARAMETER,
                    "Virtual machine " + id + " is " + vm.state().wire()
                            + "; the disks of one that is Running or Stopped can be changed");
        }
        return vm;
    }

    /** Refuses what cannot be done in the state the volume is in. */
    static void require(VolumeRow volume, Set<VolumeState> states, String wish) {
        if (!states.contains(volume.state())) {
            throw new Refusal(
                    ApiCode.PARAMETER,
                    "Volume " + volume.id() + " is " + volume.state().wire() + " and cannot be " + wish
                            + "; that takes one that is "
                            + states.stream().sorted().map(VolumeState::wire).collect(Collectors.joining(" or ")));
        }
    }
}
