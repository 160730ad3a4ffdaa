package io.haneul.engine.compute;

import io.haneul.commands.compute.CreateSnapshot;
import io.haneul.commands.compute.DeleteSnapshot;
import io.haneul.commands.compute.ListSnapshots;
import io.haneul.commands.compute.RevertSnapshot;
import io.haneul.commands.compute.SnapshotResponse;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Limits;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.WellKnown;
import io.haneul.engine.infrastructure.ImageStores;
import io.haneul.engine.infrastructure.InUse;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Run;
import io.haneul.jobs.Subject;
import io.haneul.model.ImageStoreId;
import io.haneul.model.JobId;
import io.haneul.model.PoolId;
import io.haneul.model.SnapshotId;
import io.haneul.model.SnapshotPolicyId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.compute.SnapshotFilter;
import io.haneul.store.compute.SnapshotFilterBuilder;
import io.haneul.store.compute.SnapshotPolicyRow;
import io.haneul.store.compute.SnapshotRow;
import io.haneul.store.compute.SnapshotRowBuilder;
import io.haneul.store.compute.SnapshotState;
import io.haneul.store.compute.SnapshotType;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.compute.VolumeState;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes, lists, removes snapshots, and gives volumes back what they held. */
final class SnapshotCommands {
    private final Kernel kernel;
    private final ImageStores stores;
    private final SnapshotViews views = new SnapshotViews();
    private final TakeSnapshot take;
    private final RemoveSnapshot remove;
    private final RevertVolume revert;

    SnapshotCommands(Kernel kernel, Snapshots snapshots, ImageStores stores) {
        this.kernel = kernel;
        this.stores = stores;
        ImageFiles images = new ImageFiles(kernel.plugins().imageStores(), stores);
        this.take = new TakeSnapshot(kernel.store(), snapshots, images, this::removeExcess);
        this.remove = new RemoveSnapshot(kernel.store(), snapshots, images);
        this.revert = new RevertVolume(kernel.store(), snapshots);
    }

    void register(InUse inUse) {
        kernel.jobs().register(take);
        kernel.jobs().register(remove);
        kernel.jobs().register(revert);
        kernel.commands().on(CreateSnapshot.class, this::create);
        kernel.commands().on(ListSnapshots.class, this::list);
        kernel.commands().on(DeleteSnapshot.class, this::delete);
        kernel.commands().on(RevertSnapshot.class, this::revert);
        kernel.views().addMany(SnapshotResponse.class, views::byId);
        kernel.belongings().add(new AccountSnapshots(this));
        inUse.add(PoolId.class, (tx, id) -> some(tx.snapshots().countIn(new PoolId(id))));
        inUse.add(ImageStoreId.class, (tx, id) -> some(tx.snapshots().countAt(new ImageStoreId(id))));
    }

    private static Optional<String> some(long count) {
        return count == 0 ? Optional.empty() : Optional.of(count + " snapshots");
    }

    private Answer create(Request<CreateSnapshot> request) {
        CreateSnapshot command = request.command();
        if (command.quiesceVm().orElse(false)) {
            throw Refusal.parameter("quiescevm", "no hypervisor driver can do that");
        }
        SnapshotId id = NewIds.of(SnapshotId.class);
        return new Answer.Accepted(
                kernel.store().inTransaction(tx -> {
                    VolumeRow volume = VolumeOrders.free(tx, "volumeid", command.volumeId());
                    if (command.owner().account().isPresent()
                            && !Listing.owner(tx, request.caller(), command.owner())
                                    .accountId()
                                    .equals(volume.accountId())) {
                        throw Refusal.parameter("account", "must be the volume's");
                    }
                    return take(
                            tx,
                            volume,
                            new Wanted(
                                    id,
                                    command.name().map(VolumeCommands::named),
                                    Optional.empty(),
                                    Events.Owner.of(request.caller()),
                                    Optional.of(VolumeOrders.origin(request.caller(), "createSnapshot"))));
                }),
                Optional.of(id.value()));
    }

    /** A snapshot that somebody, or a policy, wants. */
    record Wanted(
            SnapshotId id,
            Optional<String> name,
            Optional<SnapshotPolicyRow> policy,
            Events.Owner by,
            Optional<Run.Origin> origin) {}

    /** Admits the job that takes a snapshot of a volume on which nothing works now. */
    JobId take(Tx tx, VolumeRow volume, Wanted wanted) {
        VolumeOrders.require(volume, EnumSet.of(VolumeState.READY), "kept in a snapshot");
        SnapshotRow row = row(tx, volume, wanted);
        VolumeWork held = VolumeWork.of(volume, "SNAPSHOT.CREATE", wanted.by());
        JobId job = kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(
                                take,
                                new TakeSnapshot.Baton(
                                        SnapshotWork.of(row, "SNAPSHOT.CREATE", wanted.by()),
                                        held,
                                        wanted.policy().map(SnapshotPolicyRow::id)),
                                List.of(VolumeWork.subject(volume.id())),
                                false,
                                wanted.origin(),
                                instance(row.id())));
        if (tx.volumes().begin(volume.id(), volume.state(), volume.state(), job) == 0) {
            throw VolumeOrders.busy(volume);
        }
        tx.snapshots().insert(SnapshotRowBuilder.builder(row).jobId(job).build());
        Map<Limits.Resource, Long> made = row.storeId() == null
                ? Map.of(Limits.Resource.SNAPSHOT, 1L)
                : Map.of(Limits.Resource.SNAPSHOT, 1L, Limits.Resource.SECONDARY_STORAGE, row.size());
        Limits.require(tx, volume.accountId(), volume.domainId(), made);
        return job;
    }

    private static Optional<Admission.Instance> instance(SnapshotId id) {
        return Optional.of(new Admission.Instance(SnapshotWork.KIND, id.value()));
    }

    private SnapshotRow row(Tx tx, VolumeRow volume, Wanted wanted) {
        return SnapshotRowBuilder.builder()
                .id(wanted.id())
                .name(wanted.name().orElseGet(() -> volume.name() + "_" + SnapshotTimes.stamp(tx.now())))
                .accountId(volume.accountId())
                .domainId(volume.domainId())
                .zoneId(volume.zoneId())
                .volumeId(volume.id())
                .volumeName(volume.name())
                .volumeType(volume.type())
                .volumeHandle(volume.handle())
                .templateId(volume.templateId())
                .hypervisor(Objects.requireNonNull(volume.hypervisor()))
                .poolId(Objects.requireNonNull(volume.poolId()))
                .storeId(stores.writable(tx, volume.zoneId()).orElse(null))
                .size(volume.size())
                .state(SnapshotState.CREATING)
                .type(wanted.policy().map(SnapshotPolicyRow::type).orElse(SnapshotType.MANUAL))
                .policyId(wanted.policy().map(SnapshotPolicyRow::id).orElse(null))
                .created(tx.now())
                .build();
    }

    private void removeExcess(Tx tx, SnapshotPolicyId policy) {
        tx.snapshotPolicies()
                .find(policy)
                .ifPresent(row -> tx.snapshots().beyond(policy, row.keep()).forEach(snapshot -> {
                    Events.Owner system =
                            new Events.Owner(WellKnown.SYSTEM_USER, snapshot.accountId(), snapshot.domainId());
                    JobId unused = remove(tx, snapshot, system, Optional.empty());
                }));
    }

    private static SnapshotRow free(Tx tx, SnapshotId id) {
        SnapshotRow row = tx.snapshots().find(id).orElseThrow(() -> Refusal.reference("id", id));
        if (row.jobId() != null) {
            throw busy(id);
        }
        return row;
    }

    private static Refusal busy(SnapshotId id) {
        return new Refusal(ApiCode.IN_USE, "Snapshot " + id + " is being changed by another call");
    }

    private Answer delete(Request<DeleteSnapshot> request) {
        return new Answer.Accepted(
                kernel.store()
                        .inTransaction(tx -> remove(
                                tx,
                                free(tx, request.command().id()),
                                Events.Owner.of(request.caller()),
                                Optional.of(VolumeOrders.origin(request.caller(), "deleteSnapshot")))),
                Optional.empty());
    }

    /** Admits the job that removes a snapshot. */
    JobId remove(Tx tx, SnapshotRow row, Events.Owner by, Optional<Run.Origin> origin) {
        JobId job = kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(
                                remove,
                                new RemoveSnapshot.Baton(SnapshotWork.of(row, "SNAPSHOT.DELETE", by)),
                                List.of(SnapshotWork.subject(row.id())),
                                false,
                                origin,
                                instance(row.id())));
        if (tx.snapshots().begin(row.id(), SnapshotState.DESTROYING, job) == 0) {
            throw busy(row.id());
        }
        return job;
    }

    private Answer revert(Request<RevertSnapshot> request) {
        return new Answer.Accepted(
                kernel.store().inTransaction(tx -> {
                    SnapshotRow row = free(tx, request.command().id());
                    if (!row.state().isUsable()) {
                        throw Refusal.parameter(
                                "id", "the snapshot is " + row.state().wire());
                    }
                    VolumeRow volume = tx.volumes()
                            .find(row.volumeId())
                            .filter(found -> row.poolId().equals(found.poolId()))
                            .orElseThrow(
                                    () -> Refusal.parameter("id", "the snapshot's volume is gone, or in another pool"));
                    return revert(tx, row, VolumeOrders.free(tx, "id", volume.id()), request);
                }),
                Optional.empty());
    }

    private JobId revert(Tx tx, SnapshotRow row, VolumeRow volume, Request<RevertSnapshot> request) {
        VolumeOrders.require(volume, EnumSet.of(VolumeState.READY), "reverted");
        Optional<VmRow> vm = Optional.ofNullable(volume.vmId()).map(id -> VolumeOrders.machine(tx, "id", id));
        if (vm.isPresent() && vm.get().state() != VmState.STOPPED) {
            throw Refusal.parameter("id", "the virtual machine that has the volume must be stopped");
        }
        Events.Owner by = Events.Owner.of(request.caller());
        Subject own = VolumeWork.subject(volume.id());
        JobId job = kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(
                                revert,
                                new RevertVolume.Baton(
                                        SnapshotWork.of(row, "SNAPSHOT.REVERT", by),
                                        VolumeWork.of(volume, "SNAPSHOT.REVERT", by)),
                                vm.map(machine -> List.of(Machines.subject(machine.id()), own))
                                        .orElseGet(() -> List.of(own)),
                                false,
                                Optional.of(VolumeOrders.origin(request.caller(), "revertSnapshot")),
                                instance(row.id())));
        if (tx.volumes().begin(volume.id(), volume.state(), VolumeState.REVERTING, job) == 0) {
            throw VolumeOrders.busy(volume);
        }
        return job;
    }

    private Answer list(Request<ListSnapshots> request) {
        return kernel.store().read(tx -> {
            SnapshotFilter filter = filter(tx, request);
            List<SnapshotId> ids = tx.snapshots().page(filter);
            return new Answer.Listing(tx.snapshots().count(filter), views.many(tx, request.caller(), ids));
        });
    }

    private SnapshotFilter filter(Tx tx, Request<ListSnapshots> request) {
        ListSnapshots command = request.command();
        if (command.id().isPresent() && !command.ids().isEmpty()) {
            throw Refusal.parameter("ids", "cannot be given together with id");
        }
        List<SnapshotId> ids =
                Stream.concat(command.id().stream(), command.ids().stream()).toList();
        return SnapshotFilterBuilder.builder()
                .see(Listing.visible(tx, request.caller(), command.owner(), !ids.isEmpty()))
                .ids(ids)
                .name(command.name().orElse(null))
                .keyword(Listing.like(command.paging().keyword()).orElse(null))
                .volume(command.volumeId().orElse(null))
                .zone(command.zoneId().orElse(null))
                .type(command.intervalType().map(SnapshotTimes::interval).orElse(null))
                .recurring(command.snapshotType()
                        .map(type -> oneOf("snapshottype", type, "MANUAL", "RECURRING"))
                        .orElse(null))
                .backedUp(command.locationType()
                        .map(type -> oneOf("locationtype", type, "PRIMARY", "SECONDARY"))
                        .orElse(null))
                .pool(command.storageId().orElse(null))
                .store(command.imageStoreId().orElse(null))
                .tagged(Listing.tags(command.tags()))
                .page(kernel.listing().page(command.paging()))
                .build();
    }

    /** {@return whether it is the second of two names} */
    private static boolean oneOf(String parameter, String value, String first, String second) {
        if (value.equalsIgnoreCase(first) || value.equalsIgnoreCase(second)) {
            return value.equalsIgnoreCase(second);
        }
        throw Refusal.parameter(parameter, "must be " + first + " or " + second);
    }
}
