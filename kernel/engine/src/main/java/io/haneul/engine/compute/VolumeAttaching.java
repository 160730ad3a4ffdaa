package io.haneul.engine.compute;

import io.haneul.commands.compute.AttachVolume;
import io.haneul.commands.compute.DetachVolume;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.compute.VolumeState;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Attaches and detaches volumes. */
final class VolumeAttaching {
    private final Kernel kernel;
    private final Parts parts;
    private final VolumeOrders orders;
    private final GiveVolume give;
    private final TakeVolume take;

    VolumeAttaching(Kernel kernel, Parts parts, VolumeOrders orders) {
        this.kernel = kernel;
        this.parts = parts;
        this.orders = orders;
        this.give = new GiveVolume(parts);
        this.take = new TakeVolume(parts);
    }

    void register() {
        kernel.jobs().register(give);
        kernel.jobs().register(take);
        kernel.commands().on(AttachVolume.class, this::attach);
        kernel.commands().on(DetachVolume.class, this::detach);
    }

    private Answer attach(Request<AttachVolume> request) {
        AttachVolume command = request.command();
        Optional<Integer> wanted = command.deviceId().map(VolumeAttaching::device);
        return new Answer.Accepted(
                kernel.store().inTransaction(tx -> {
                    VolumeRow volume = VolumeOrders.free(tx, "id", command.id());
                    UUID machine = command.virtualMachineId().value();
                    VmRow vm = VolumeOrders.machine(tx, "virtualmachineid", machine);
                    requireFit(volume, vm);
                    if (volume.poolId() != null) {
                        VolumePlaces.requireReach(parts, VolumePlaces.cluster(parts, vm), volume.poolId());
                    }
                    int device = VolumePlaces.device(tx.volumes().of(vm.id()), wanted);
                    GiveVolume.Baton baton = new GiveVolume.Baton(
                            VolumeWork.of(volume, "VOLUME.ATTACH", Events.Owner.of(request.caller())),
                            vm.id(),
                            wanted,
                            device,
                            Optional.empty());
                    return orders.admit(
                            tx,
                            new VolumeOrders.Order(
                                    volume,
                                    VolumeState.ATTACHING,
                                    Optional.of(vm.id()),
                                    Optional.of(VolumeOrders.origin(request.caller(), "attachVolume"))),
                            give,
                            baton);
                }),
                Optional.empty());
    }

    private static int device(long wanted) {
        if (wanted == 0) {
            throw Refusal.parameter("deviceid", "0 is the root disk");
        }
        if (wanted == VolumePlaces.CD_DRIVE) {
            throw Refusal.parameter("deviceid", VolumePlaces.CD_DRIVE + " is the CD drive");
        }
        if (wanted < 1 || wanted > VolumePlaces.LAST_DEVICE) {
            throw Refusal.parameter("deviceid", "must be from 1 to " + VolumePlaces.LAST_DEVICE);
        }
        return (int) wanted;
    }

    private static void requireFit(VolumeRow volume, VmRow vm) {
        if (!volume.isData()) {
            throw Refusal.parameter(
                    "id", "volume " + volume.id() + " is a root volume; only data volumes are attached");
        }
        if (volume.vmId() != null) {
            throw Refusal.parameter("id", "volume " + volume.id() + " is attached to a virtual machine already");
        }
        VolumeOrders.require(
                volume, EnumSet.of(VolumeState.ALLOCATED, VolumeState.READY, VolumeState.UPLOADED), "attached");
        if (!volume.zoneId().equals(vm.zoneId())) {
            throw Refusal.parameter("virtualmachineid", "the virtual machine is in another zone than the volume");
        }
        if (!volume.accountId().equals(vm.accountId())) {
            throw Refusal.parameter("virtualmachineid", "the virtual machine is of another account than the volume");
        }
        if (volume.poolId() != null && !vm.hypervisor().equals(volume.hypervisor())) {
            throw Refusal.parameter("virtualmachineid", "the virtual machine is of another hypervisor than the volume");
        }
    }

    private Answer detach(Request<DetachVolume> request) {
        return new Answer.Accepted(
                kernel.store().inTransaction(tx -> {
                    VolumeRow volume = meant(tx, request.command());
                    UUID machine = Objects.requireNonNull(volume.vmId());
                    VmRow vm = VolumeOrders.machine(tx, "id", machine);
                    if (!volume.isData()) {
                        throw Refusal.parameter("id", "a root volume cannot be detached");
                    }
                    VolumeOrders.require(volume, EnumSet.of(VolumeState.ALLOCATED, VolumeState.READY), "detached");
                    TakeVolume.Baton baton = new TakeVolume.Baton(
                            VolumeWork.of(volume, "VOLUME.DETACH", Events.Owner.of(request.caller())),
                            vm.id(),
                            Objects.requireNonNull(volume.device()));
                    return orders.admit(
                            tx,
                            new VolumeOrders.Order(
                                    volume,
                                    volume.state(),
                                    Optional.of(vm.id()),
                                    Optional.of(VolumeOrders.origin(request.caller(), "detachVolume"))),
                            take,
                            baton);
                }),
                Optional.empty());
    }

    /** {@return the volume that is named by its id, or by its machine and device} */
    private static VolumeRow meant(Tx tx, DetachVolume command) {
        boolean byDevice =
                command.virtualMachineId().isPresent() && command.deviceId().isPresent();
        if (command.id().isPresent() == byDevice
                || command.virtualMachineId().isPresent() != command.deviceId().isPresent()) {
            throw Refusal.parameter("id", "is given, or else virtualmachineid and deviceid");
        }
        if (byDevice) {
            long device = command.deviceId().get();
            VolumeRow there = tx.volumes().of(command.virtualMachineId().get().value()).stream()
                    .filter(volume -> volume.device() != null && volume.device() == device)
                    .findFirst()
                    .orElseThrow(() -> Refusal.parameter("deviceid", "the virtual machine has no such device"));
            return VolumeOrders.free(tx, "deviceid", there.id());
        }
        VolumeRow volume = VolumeOrders.free(tx, "id", command.id().get());
        if (volume.vmId() == null) {
            throw Refusal.parameter("id", "volume " + volume.id() + " is not attached to a virtual machine");
        }
        return volume;
    }
}
