package io.haneul.engine.compute;

import io.haneul.commands.compute.ResizeVolume;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.CoreSettings;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Limits;
import io.haneul.model.JobId;
import io.haneul.store.Tx;
import io.haneul.store.catalog.DiskOfferingRow;
import io.haneul.store.catalog.TemplateRow;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.compute.VolumeState;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** Says how large volumes may be, and resizes them. */
final class VolumeSizing {
    private static final int GIBI = 30;

    private final Kernel kernel;
    private final Parts parts;
    private final VolumeOrders orders;
    private final SizeVolume size;

    VolumeSizing(Kernel kernel, Parts parts, VolumeOrders orders) {
        this.kernel = kernel;
        this.parts = parts;
        this.orders = orders;
        this.size = new SizeVolume(parts);
    }

    void register() {
        kernel.jobs().register(size);
        kernel.commands().on(ResizeVolume.class, this::resize);
    }

    /** {@return the size in bytes that somebody asks for in GiB} */
    long custom(long gib) {
        long least = kernel.settings().longOf(CoreSettings.SMALLEST_DISK);
        long most = kernel.settings().longOf(CoreSettings.LARGEST_DISK);
        if (gib < least || gib > most) {
            throw Refusal.parameter("size", "must be from " + least + " to " + most + " GiB");
        }
        return gib << GIBI;
    }

    /** {@return the size in bytes of a volume of the offering, which says it or leaves it to the user} */
    long of(DiskOfferingRow offering, Optional<Long> said) {
        Long fixed = offering.sizeGib();
        if (fixed == null) {
            return custom(said.orElseThrow(
                    () -> Refusal.parameter("size", "is needed, as the disk offering leaves it to you")));
        }
        if (said.isPresent()) {
            throw Refusal.parameter("size", "is fixed by the disk offering");
        }
        return fixed << GIBI;
    }

    private Answer resize(Request<ResizeVolume> request) {
        ResizeVolume command = request.command();
        return new Answer.Accepted(
                kernel.store().inTransaction(tx -> {
                    VolumeRow volume = VolumeOrders.free(tx, "id", command.id());
                    VolumeOrders.require(volume, EnumSet.of(VolumeState.ALLOCATED, VolumeState.READY), "resized");
                    Optional<VmRow> vm =
                            Optional.ofNullable(volume.vmId()).map(id -> VolumeOrders.machine(tx, "id", id));
                    SizeVolume.Baton baton = wish(tx, request, volume);
                    requireShrinkable(tx, command, volume, baton);
                    if (baton.after() < baton.before()
                            && vm.isPresent()
                            && vm.get().state() != VmState.STOPPED) {
                        throw Refusal.parameter("size", "a volume becomes smaller only while its machine is stopped");
                    }
                    JobId job = orders.admit(
                            tx,
                            new VolumeOrders.Order(
                                    volume,
                                    VolumeState.RESIZING,
                                    vm.map(VmRow::id),
                                    Optional.of(VolumeOrders.origin(request.caller(), "resizeVolume"))),
                            size,
                            baton);
                    SizeVolume.grow(tx, parts, volume, baton);
                    Limits.require(
                            tx,
                            volume.accountId(),
                            volume.domainId(),
                            Map.of(Limits.Resource.PRIMARY_STORAGE, Math.max(0, baton.after() - baton.before())));
                    return job;
                }),
                Optional.empty());
    }

    private SizeVolume.Baton wish(Tx tx, Request<ResizeVolume> request, VolumeRow volume) {
        ResizeVolume command = request.command();
        if (command.size().isEmpty() && command.diskOfferingId().isEmpty()) {
            throw Refusal.parameter("size", "is needed, or else diskofferingid");
        }
        Optional<DiskOfferingRow> has = Optional.ofNullable(volume.diskOfferingId())
                .flatMap(id -> tx.diskOfferings().find(id));
        Optional<DiskOfferingRow> gets =
                command.diskOfferingId().flatMap(id -> tx.diskOfferings().find(id));
        gets.ifPresent(offering -> requireUsable(tx, volume, offering));
        Optional<DiskOfferingRow> holds = gets.or(() -> has);
        long bytes = holds.map(offering -> of(offering, command.size()))
                .orElseGet(() -> custom(command.size().orElseThrow()));
        return new SizeVolume.Baton(
                VolumeWork.of(volume, "VOLUME.RESIZE", Events.Owner.of(request.caller())),
                Optional.ofNullable(volume.vmId()),
                volume.size(),
                bytes,
                Optional.ofNullable(volume.diskOfferingId()),
                holds.map(DiskOfferingRow::id));
    }

    private void requireUsable(Tx tx, VolumeRow volume, DiskOfferingRow offering) {
        if (!volume.isData()) {
            throw Refusal.parameter("diskofferingid", "a root volume has none; its size is given");
        }
        if (!tx.offeringScopes().usableIn(offering.id().value(), volume.zoneId())) {
            throw Refusal.parameter("diskofferingid", "the disk offering is not for the volume's zone");
        }
        boolean lives = Optional.ofNullable(volume.poolId())
                .flatMap(pool -> parts.hosts().index().pool(pool))
                .map(pool -> pool.tags().containsAll(Wants.split(offering.tags())))
                .orElse(true);
        if (!lives) {
            throw Refusal.parameter(
                    "diskofferingid", "the pool that the volume lives in does not have the disk offering's tags");
        }
    }

    private static void requireShrinkable(Tx tx, ResizeVolume command, VolumeRow volume, SizeVolume.Baton baton) {
        if (baton.after() >= baton.before()) {
            return;
        }
        if (!command.shrinkOk().orElse(false)) {
            throw Refusal.parameter(
                    "size", "the volume would become smaller and lose what is at its end; with shrinkok=true it does");
        }
        long least = Optional.ofNullable(volume.templateId())
                .flatMap(id -> tx.templates().find(id))
                .map(TemplateRow::sizeBytes)
                .orElse(0L);
        if (baton.after() < least) {
            throw Refusal.parameter("size", "must not be smaller than the template");
        }
    }
}
