package io.haneul.engine.compute;

import io.haneul.commands.compute.CreateTemplate;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Limits;
import io.haneul.engine.core.Listing;
import io.haneul.engine.infrastructure.ImageStores;
import io.haneul.engine.infrastructure.InUse;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Subject;
import io.haneul.model.HypervisorType;
import io.haneul.model.ImageStoreId;
import io.haneul.model.JobId;
import io.haneul.model.SnapshotId;
import io.haneul.model.TemplateId;
import io.haneul.model.ZoneId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.catalog.TemplateRow;
import io.haneul.store.catalog.TemplateRowBuilder;
import io.haneul.store.catalog.TemplateType;
import io.haneul.store.compute.SnapshotRow;
import io.haneul.store.compute.VmState;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.compute.VolumeState;
import io.haneul.store.identity.OwnerRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes templates of volumes and snapshots, and removes what is left of those that are gone. */
final class TemplateMaking {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateMaking.class);
    private static final int AT_ONCE = 20;

    private final Kernel kernel;
    private final ImageStores stores;
    private final MakeTemplate make;
    private final RemoveImage remove;

    TemplateMaking(Kernel kernel, ImageStores stores, MakeTemplate make, RemoveImage remove) {
        this.kernel = kernel;
        this.stores = stores;
        this.make = make;
        this.remove = remove;
    }

    void register(InUse inUse) {
        kernel.jobs().register(make);
        kernel.jobs().register(remove);
        kernel.commands().on(CreateTemplate.class, this::create);
        inUse.add(ImageStoreId.class, (tx, id) -> {
            long count = tx.templates().countAt(new ImageStoreId(id));
            return count == 0 ? Optional.empty() : Optional.of(count + " templates");
        });
    }

    /** What a template is made of. */
    private record Source(
            ZoneId zone,
            HypervisorType hypervisor,
            long size,
            Optional<VolumeRow> volume,
            Optional<SnapshotRow> snapshot) {}

    private Answer create(Request<CreateTemplate> request) {
        CreateTemplate command = request.command();
        if (command.snapshotId().isPresent() == command.volumeId().isPresent()) {
            throw Refusal.parameter("volumeid", "or snapshotid is given, and not both");
        }
        TemplateId id = NewIds.of(TemplateId.class);
        return new Answer.Accepted(
                kernel.store().inTransaction(tx -> {
                    Source source = source(tx, command);
                    TemplateRow row = row(tx, request, id, source);
                    tx.templates().insert(row);
                    tx.templates()
                            .stored(
                                    id,
                                    stores.writable(tx, source.zone())
                                            .orElseThrow(() -> new Refusal(
                                                    ApiCode.RESOURCE_UNAVAILABLE,
                                                    "The zone has no image store that takes it")));
                    tx.templates().addZone(id, source.zone());
                    JobId job = admit(tx, request.caller(), row, source);
                    Limits.require(
                            tx,
                            row.accountId(),
                            row.domainId(),
                            Map.of(Limits.Resource.TEMPLATE, 1L, Limits.Resource.SECONDARY_STORAGE, row.sizeBytes()));
                    return job;
                }),
                Optional.of(id.value()));
    }

    private static Source source(Tx tx, CreateTemplate command) {
        if (command.snapshotId().isPresent()) {
            SnapshotId id = command.snapshotId().get();
            SnapshotRow row = tx.snapshots()
                    .find(id)
                    .filter(found -> found.state().isUsable())
                    .orElseThrow(() -> Refusal.parameter("snapshotid", "snapshot " + id + " cannot be used now"));
            return new Source(row.zoneId(), row.hypervisor(), row.size(), Optional.empty(), Optional.of(row));
        }
        VolumeRow volume = VolumeOrders.free(tx, "volumeid", command.volumeId().orElseThrow());
        VolumeOrders.require(volume, EnumSet.of(VolumeState.READY), "made a template of");
        Optional.ofNullable(volume.vmId())
                .map(vm -> VolumeOrders.machine(tx, "volumeid", vm))
                .filter(vm -> vm.state() != VmState.STOPPED)
                .ifPresent(vm -> {
                    throw Refusal.parameter("volumeid", "the virtual machine that has the volume must be stopped");
                });
        return new Source(
                volume.zoneId(),
                Objects.requireNonNull(volume.hypervisor()),
                volume.size(),
                Optional.of(volume),
                Optional.empty());
    }

    private static TemplateRow row(Tx tx, Request<CreateTemplate> request, TemplateId id, Source source) {
        CreateTemplate command = request.command();
        OwnerRow owner = Listing.owner(tx, request.caller(), command.owner());
        boolean featured = command.isFeatured().orElse(false);
        if (featured && !request.caller().isRootAdmin()) {
            throw new Refusal(ApiCode.ACCOUNT, "Only root admins can make a template featured");
        }
        String name = VolumeCommands.named(command.name());
        return TemplateRowBuilder.builder()
                .id(id)
                .name(name)
                .displayText(command.displayText().orElse(name))
                .type(TemplateType.USER)
                .hypervisor(source.hypervisor())
                .format(MakeTemplate.FORMAT)
                .url("")
                .sizeBytes(source.size())
                .osTypeId(command.osTypeId())
                .accountId(owner.accountId())
                .domainId(owner.domainId())
                .isPublic(command.isPublic().orElse(false))
                .isFeatured(featured)
                .passwordEnabled(command.passwordEnabled().orElse(false))
                .sshKeyEnabled(command.sshKeyEnabled().orElse(false))
                .requiresHvm(command.requiresHvm().orElse(true))
                .isDynamicallyScalable(command.isDynamicallyScalable().orElse(false))
                .created(tx.now())
                .build();
    }

    private JobId admit(Tx tx, Caller caller, TemplateRow row, Source source) {
        Events.Owner owner = Events.Owner.of(caller).tellingTo(row.accountId(), row.domainId());
        Optional<VolumeWork> work =
                source.volume().map(volume -> VolumeWork.of(volume, "TEMPLATE.CREATE", Events.Owner.of(caller)));
        List<Subject> subjects = new ArrayList<>();
        source.volume().ifPresent(volume -> {
            Optional.ofNullable(volume.vmId()).map(Machines::subject).ifPresent(subjects::add);
            subjects.add(VolumeWork.subject(volume.id()));
        });
        source.snapshot().ifPresent(snapshot -> subjects.add(SnapshotWork.subject(snapshot.id())));
        JobId job = kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(
                                make,
                                new MakeTemplate.Baton(
                                        row.id(),
                                        row.name(),
                                        work,
                                        source.snapshot().map(SnapshotRow::id),
                                        owner),
                                subjects,
                                false,
                                Optional.of(VolumeOrders.origin(caller, "createTemplate")),
                                Optional.of(new Admission.Instance(
                                        MakeTemplate.KIND, row.id().value()))));
        source.volume().ifPresent(volume -> {
            if (tx.volumes().begin(volume.id(), volume.state(), volume.state(), job) == 0) {
                throw VolumeOrders.busy(volume);
            }
        });
        return job;
    }

    /** Has what is left of templates that are gone removed; a job at a time for each. */
    void look() {
        for (TemplateId id : kernel.store().read(tx -> tx.templates().leftOver(AT_ONCE))) {
            kernel.store().write(tx -> {
                if (tx.jobs()
                        .subject(subject(id).name())
                        .map(row -> row.holder() == null)
                        .orElse(true)) {
                    JobId job = kernel.jobs()
                            .admit(
                                    tx,
                                    new Admission<>(
                                            remove,
                                            new RemoveImage.Baton(id),
                                            List.of(subject(id)),
                                            false,
                                            Optional.empty(),
                                            Optional.empty()));
                    LOG.debug("what is left of template {} is removed by job {}", id, job);
                }
            });
        }
    }

    private static Subject subject(TemplateId id) {
        return Subject.of("template", id);
    }
}
