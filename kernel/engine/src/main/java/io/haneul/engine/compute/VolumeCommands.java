package io.haneul.engine.compute;

import io.haneul.commands.Success;
import io.haneul.commands.compute.CreateVolume;
import io.haneul.commands.compute.DeleteVolume;
import io.haneul.commands.compute.DestroyVolume;
import io.haneul.commands.compute.RecoverVolume;
import io.haneul.commands.compute.UpdateVolume;
import io.haneul.commands.compute.VolumeResponse;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Limits;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.OneStep;
import io.haneul.jobs.Run;
import io.haneul.model.JobId;
import io.haneul.model.SnapshotId;
import io.haneul.model.VolumeId;
import io.haneul.model.ZoneId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.catalog.DiskOfferingRow;
import io.haneul.store.compute.SnapshotRow;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.compute.VolumeRowBuilder;
import io.haneul.store.compute.VolumeState;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.infrastructure.AllocationState;
import io.haneul.store.infrastructure.ZoneView;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes, changes, destroys, recovers and removes volumes. */
final class VolumeCommands {
    private static final Set<VolumeState> REMOVABLE = Set.of(
            VolumeState.ALLOCATED,
            VolumeState.READY,
            VolumeState.UPLOADED,
            VolumeState.UPLOAD_ERROR,
            VolumeState.DESTROYED);

    private final Kernel kernel;
    private final VolumeOrders orders;
    private final VolumeSizing sizing;
    private final VolumeViews views;
    private final MakeVolume make;
    private final RemoveVolume remove;

    VolumeCommands(Kernel kernel, VolumeOrders orders, VolumeSizing sizing, Scripts scripts) {
        this.kernel = kernel;
        this.orders = orders;
        this.sizing = sizing;
        this.views = new VolumeViews();
        this.make = scripts.make();
        this.remove = scripts.remove();
    }

    /** The scripts that carry wishes out. */
    record Scripts(MakeVolume make, RemoveVolume remove) {}

    void register() {
        kernel.jobs().register(make);
        kernel.jobs().register(remove);
        kernel.commands().on(CreateVolume.class, this::create);
        kernel.commands().single(DeleteVolume.class, this::delete);
        kernel.commands().on(DestroyVolume.class, this::destroy);
        kernel.commands().single(RecoverVolume.class, this::recover);
        kernel.oneStep()
                .on(
                        UpdateVolume.class,
                        (tx, request) -> {
                            VolumeOrders.free(tx, "id", request.command().id());
                            return OneStep.Plan.of(
                                    VolumeWork.KIND, request.command().id().value());
                        },
                        VolumeCommands::update);
    }

    private Answer create(Request<CreateVolume> request) {
        CreateVolume command = request.command();
        VolumeId id = NewIds.of(VolumeId.class);
        return new Answer.Accepted(
                kernel.store().inTransaction(tx -> {
                    OwnerRow owner = Listing.owner(tx, request.caller(), command.owner());
                    VolumeRow volume = command.snapshotId().isPresent()
                            ? ofSnapshot(tx, command, id, owner)
                            : plain(tx, request, id, owner);
                    tx.volumes().insert(volume);
                    VolumeWork work = VolumeWork.of(volume, "VOLUME.CREATE", Events.Owner.of(request.caller()));
                    JobId job = orders.admit(
                            tx,
                            new VolumeOrders.Order(
                                    volume,
                                    volume.state(),
                                    Optional.empty(),
                                    Optional.of(VolumeOrders.origin(request.caller(), "createVolume"))),
                            make,
                            new MakeVolume.Baton(work, command.snapshotId()));
                    Limits.require(tx, owner.accountId(), owner.domainPath(), Shares.of(volume));
                    return job;
                }),
                Optional.of(id.value()));
    }

    private VolumeRow plain(Tx tx, Request<CreateVolume> request, VolumeId id, OwnerRow owner) {
        CreateVolume command = request.command();
        ZoneId zone = open(request);
        DiskOfferingRow offering = command.diskOfferingId()
                .flatMap(wanted -> tx.diskOfferings().find(wanted))
                .orElseThrow(() -> Refusal.parameter("diskofferingid", "is needed"));
        if (!tx.offeringScopes().usableIn(offering.id().value(), zone)) {
            throw Refusal.parameter("diskofferingid", "the disk offering is not for the zone");
        }
        return VolumeRowBuilder.builder()
                .id(id)
                .name(command.name().map(VolumeCommands::named).orElse("DATA-" + id))
                .type("DATADISK")
                .accountId(owner.accountId())
                .domainId(owner.domainId())
                .zoneId(zone)
                .diskOfferingId(offering.id())
                .size(sizing.of(offering, command.size()))
                .state(VolumeState.ALLOCATED)
                .hidden(!command.displayVolume().orElse(true))
                .created(tx.now())
                .build();
    }

    /** {@return a volume that begins with a snapshot's content, and is no smaller} */
    private VolumeRow ofSnapshot(Tx tx, CreateVolume command, VolumeId id, OwnerRow owner) {
        SnapshotId from = command.snapshotId().orElseThrow();
        SnapshotRow snapshot = tx.snapshots()
                .find(from)
                .filter(row -> row.state().isUsable())
                .orElseThrow(() -> Refusal.parameter("snapshotid", "snapshot " + from + " cannot be used now"));
        if (command.zoneId().filter(zone -> !zone.equals(snapshot.zoneId())).isPresent()) {
            throw Refusal.parameter("zoneid", "the snapshot is in another zone");
        }
        Optional<DiskOfferingRow> offering =
                command.diskOfferingId().flatMap(wanted -> tx.diskOfferings().find(wanted));
        long size = offering.map(found -> sizing.of(found, command.size()))
                .or(() -> command.size().map(sizing::custom))
                .orElse(snapshot.size());
        if (size < snapshot.size()) {
            throw Refusal.parameter("size", "must not be smaller than the snapshot");
        }
        return VolumeRowBuilder.builder()
                .id(id)
                .name(command.name().map(VolumeCommands::named).orElse("DATA-" + id))
                .type("DATADISK")
                .accountId(owner.accountId())
                .domainId(owner.domainId())
                .zoneId(snapshot.zoneId())
                .diskOfferingId(offering.map(DiskOfferingRow::id).orElse(null))
                .size(size)
                .state(VolumeState.CREATING)
                .snapshotId(from)
                .hidden(!command.displayVolume().orElse(true))
                .created(tx.now())
                .build();
    }

    static String named(String name) {
        if (name.isBlank()) {
            throw Refusal.parameter("name", "must not be empty");
        }
        return name.strip();
    }

    private static ZoneId open(Request<CreateVolume> request) {
        ZoneId id = request.command().zoneId().orElseThrow(() -> Refusal.parameter("zoneid", "is needed"));
        ZoneView zone =
                request.seen().find(ZoneView.class, id.value()).orElseThrow(() -> Refusal.reference("zoneid", id));
        if (zone.allocationState() != AllocationState.ENABLED
                && !request.caller().isRootAdmin()) {
            throw new Refusal(ApiCode.ACCOUNT, "Zone " + id + " is disabled; nothing new is placed there");
        }
        return id;
    }

    private Success delete(Request<DeleteVolume> request) {
        kernel.store().write(tx -> {
            VolumeRow volume = removable(tx, request.command().id());
            remove(tx, volume, Events.Owner.of(request.caller()), Optional.empty());
        });
        return Success.plain();
    }

    private static VolumeRow removable(Tx tx, VolumeId id) {
        VolumeRow volume = VolumeOrders.free(tx, "id", id);
        if (volume.vmId() != null) {
            throw Refusal.parameter("id", "volume " + id + " is attached to a virtual machine; detach it first");
        }
        VolumeOrders.require(volume, REMOVABLE, "deleted");
        if (volume.deleteProtection()) {
            throw Refusal.parameter("id", "volume " + id + " is protected from being deleted");
        }
        return volume;
    }

    /** Admits the job that removes a volume. */
    JobId remove(Tx tx, VolumeRow volume, Events.Owner by, Optional<Run.Origin> origin) {
        VolumeWork work = VolumeWork.of(volume, "VOLUME.DELETE", by);
        return orders.admit(
                tx,
                new VolumeOrders.Order(volume, VolumeState.EXPUNGING, Optional.empty(), origin),
                remove,
                new RemoveVolume.Baton(work, true));
    }

    private Answer destroy(Request<DestroyVolume> request) {
        Events.Owner by = Events.Owner.of(request.caller());
        Optional<Run.Origin> origin = Optional.of(VolumeOrders.origin(request.caller(), "destroyVolume"));
        return new Answer.Accepted(
                kernel.store().inTransaction(tx -> {
                    VolumeRow volume = removable(tx, request.command().id());
                    if (request.command().expunge().orElse(false) || volume.state() == VolumeState.DESTROYED) {
                        return remove(tx, volume, by, origin);
                    }
                    VolumeWork work = VolumeWork.of(volume, "VOLUME.DESTROY", by);
                    return orders.admit(
                            tx,
                            new VolumeOrders.Order(volume, VolumeState.DESTROYED, Optional.empty(), origin),
                            remove,
                            new RemoveVolume.Baton(work, false));
                }),
                Optional.empty());
    }

    private VolumeResponse recover(Request<RecoverVolume> request) {
        VolumeId id = request.command().id();
        return kernel.store().inTransaction(tx -> {
            VolumeRow volume = VolumeOrders.free(tx, "id", id);
            VolumeOrders.require(volume, EnumSet.of(VolumeState.DESTROYED), "recovered");
            if (tx.volumes().recover(id) == 0) {
                throw VolumeOrders.busy(volume);
            }
            Limits.require(tx, volume.accountId(), volume.domainId(), Shares.of(volume));
            Events.completed(tx, "VOLUME.RECOVER", told(request.caller(), volume), VolumeWork.resource(volume));
            return views.many(tx, request.caller(), List.of(id)).get(0);
        });
    }

    private static void update(Tx tx, OneStep.Work<UpdateVolume> work) {
        UpdateVolume command = work.command();
        VolumeRow before = VolumeOrders.free(tx, "id", command.id());
        VolumeRow after = before.with(row -> {
            command.name().map(VolumeCommands::named).ifPresent(row::name);
            command.displayVolume().ifPresent(display -> row.hidden(!display));
            command.deleteProtection().ifPresent(row::deleteProtection);
        });
        tx.volumes().describe(after);
        Events.completed(tx, "VOLUME.UPDATE", told(work.caller(), after), VolumeWork.resource(after));
    }

    private static Events.Owner told(Caller caller, VolumeRow volume) {
        return Events.Owner.of(caller).tellingTo(volume.accountId(), volume.domainId());
    }
}
