package io.haneul.engine.compute;

import io.haneul.commands.compute.MigrateVolume;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.infrastructure.HostIndex;
import io.haneul.model.ClusterId;
import io.haneul.model.PoolId;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.compute.VolumeState;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;

/** Brings volumes to other pools. */
final class VolumeMoving {
    private final Kernel kernel;
    private final Parts parts;
    private final VolumeOrders orders;
    private final RemoveOldCopy remove;
    private final MoveVolume move;

    VolumeMoving(Kernel kernel, Parts parts, VolumeOrders orders) {
        this.kernel = kernel;
        this.parts = parts;
        this.orders = orders;
        this.remove = new RemoveOldCopy(parts.disks());
        this.move = new MoveVolume(parts, kernel.jobs(), remove);
    }

    void register() {
        kernel.jobs().register(remove);
        kernel.jobs().register(move);
        kernel.commands().on(MigrateVolume.class, this::migrate);
    }

    private Answer migrate(Request<MigrateVolume> request) {
        MigrateVolume command = request.command();
        return new Answer.Accepted(
                kernel.store().inTransaction(tx -> {
                    VolumeRow volume = VolumeOrders.free(tx, "volumeid", command.volumeId());
                    VolumeOrders.require(volume, EnumSet.of(VolumeState.READY), "migrated");
                    Optional<VmRow> vm =
                            Optional.ofNullable(volume.vmId()).map(id -> VolumeOrders.machine(tx, "volumeid", id));
                    requireFit(volume, vm, command.storageId());
                    if (vm.filter(machine -> machine.hostId() != null).isPresent()
                            && !command.liveMigrate().orElse(false)) {
                        throw Refusal.parameter(
                                "livemigrate", "must be true for a volume that a running virtual machine has");
                    }
                    return orders.admit(
                            tx,
                            new VolumeOrders.Order(
                                    volume,
                                    VolumeState.MIGRATING,
                                    vm.map(VmRow::id),
                                    Optional.of(VolumeOrders.origin(request.caller(), "migrateVolume"))),
                            move,
                            new MoveVolume.Baton(
                                    VolumeWork.of(volume, "VOLUME.MIGRATE", Events.Owner.of(request.caller())),
                                    vm.map(VmRow::id),
                                    command.storageId(),
                                    false,
                                    false,
                                    Optional.empty()));
                }),
                Optional.empty());
    }

    private void requireFit(VolumeRow volume, Optional<VmRow> vm, PoolId to) {
        if (to.equals(volume.poolId())) {
            throw Refusal.parameter("storageid", "the volume is in that pool already");
        }
        HostIndex.Pool pool = parts.hosts().index().pool(to).orElseThrow(() -> Refusal.reference("storageid", to));
        if (!pool.zone().equals(volume.zoneId())) {
            throw Refusal.parameter("storageid", "the pool is in another zone than the volume");
        }
        boolean sameDriver = parts.hosts()
                .index()
                .pool(Objects.requireNonNull(volume.poolId()))
                .map(now -> now.provider().equals(pool.provider()))
                .orElse(false);
        if (!sameDriver) {
            throw Refusal.parameter("storageid", "the pool is kept by another storage provider than the volume's");
        }
        Optional<ClusterId> cluster = vm.flatMap(machine -> VolumePlaces.cluster(parts, machine));
        boolean reached = cluster.map(in -> parts.hosts().index().poolsFor(in).stream()
                        .anyMatch(found -> found.id().equals(to)))
                .orElse(true);
        if (!reached) {
            throw Refusal.parameter("storageid", "the hosts of the volume's virtual machine do not reach the pool");
        }
    }
}
