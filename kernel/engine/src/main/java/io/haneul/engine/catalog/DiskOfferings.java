package io.haneul.engine.catalog;

import io.haneul.commands.Success;
import io.haneul.commands.catalog.CreateDiskOffering;
import io.haneul.commands.catalog.DeleteDiskOffering;
import io.haneul.commands.catalog.DiskOfferingResponse;
import io.haneul.commands.catalog.DiskOfferingResponseBuilder;
import io.haneul.commands.catalog.ListDiskOfferings;
import io.haneul.commands.catalog.UpdateDiskOffering;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiDates;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.DiskOfferingId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.catalog.DiskOfferingRow;
import io.haneul.store.catalog.DiskOfferingRowBuilder;
import io.haneul.store.catalog.OfferingFilter;
import io.haneul.store.query.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes, changes, removes and lists what data disks may be. */
final class DiskOfferings {
    private static final String KIND = "DiskOffering";

    private final Kernel kernel;

    DiskOfferings(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.commands().single(CreateDiskOffering.class, this::create);
        kernel.commands().single(UpdateDiskOffering.class, this::update);
        kernel.commands().single(DeleteDiskOffering.class, this::delete);
        kernel.commands().on(ListDiskOfferings.class, this::list);
    }

    private DiskOfferingResponse create(Request<CreateDiskOffering> request) {
        CreateDiskOffering command = request.command();
        Offerings.requireThin(command.provisioningType());
        DiskOfferingRowBuilder draft = DiskOfferingRowBuilder.builder()
                .id(NewIds.of(DiskOfferingId.class))
                .name(Offerings.name(command.name()))
                .displayText(command.displayText().orElse(command.name()))
                .sizeGib(size(command))
                .localStorage(command.storageType().map(Offerings::isLocal).orElse(false))
                .display(command.displayOffering().orElse(true))
                .tags(Offerings.tags(command.tags()));
        return kernel.store().inTransaction(tx -> {
            Offerings.requireMayOffer(tx, request.caller(), command.domainId());
            DiskOfferingRow row = draft.created(tx.now()).build();
            tx.diskOfferings().insert(row);
            Offerings.scope(tx, row.id(), command.domainId(), command.zoneId());
            return told(tx, request.caller(), "DISK.OFFERING.CREATE", row);
        });
    }

    private static @Nullable Long size(CreateDiskOffering command) {
        if (command.customized().orElse(false)) {
            if (command.diskSize().filter(size -> size != 0).isPresent()) {
                throw Refusal.parameter("disksize", "is the user's choice when customized is true");
            }
            return null;
        }
        return command.diskSize()
                .filter(size -> size > 0)
                .orElseThrow(() -> Refusal.parameter("disksize", "must be at least 1 (GB) unless customized is true"));
    }

    private DiskOfferingResponse update(Request<UpdateDiskOffering> request) {
        UpdateDiskOffering command = request.command();
        return kernel.store().inTransaction(tx -> {
            DiskOfferingRow before = tx
                    .diskOfferings()
                    .existing(List.of(command.id().value()))
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> Refusal.reference("id", command.id()));
            DiskOfferingRow after = before.with(row -> {
                command.name().map(Offerings::name).ifPresent(row::name);
                command.displayText().ifPresent(row::displayText);
                command.displayOffering().ifPresent(row::display);
                command.sortKey().ifPresent(row::sortKey);
            });
            tx.diskOfferings().present(after);
            return told(tx, request.caller(), "DISK.OFFERING.EDIT", after);
        });
    }

    private Success delete(Request<DeleteDiskOffering> request) {
        DiskOfferingId id = request.command().id();
        return kernel.store().inTransaction(tx -> {
            DiskOfferingRow row = tx.diskOfferings().find(id).orElseThrow();
            if (tx.diskOfferings().remove(id, tx.now()) == 0) {
                throw Refusal.reference("id", id);
            }
            Events.completed(tx, "DISK.OFFERING.DELETE", Events.Owner.of(request.caller()), resource(row));
            return Success.plain();
        });
    }

    private Answer list(Request<ListDiskOfferings> request) {
        ListDiskOfferings command = request.command();
        if (!Offerings.isActive(command.state())) {
            return new Answer.Listing(0, List.of());
        }
        Page page = kernel.listing().page(command.paging());
        return kernel.store().read(tx -> {
            OfferingFilter want = Offerings.in(
                            tx, Offerings.seenBy(request.caller()), command.domainId(), command.isRecursive())
                    .id(command.id().map(DiskOfferingId::value).orElse(null))
                    .name(command.name().orElse(null))
                    .pattern(Listing.like(command.paging().keyword()).orElse(null))
                    .zone(command.zoneId().map(zone -> zone.value()).orElse(null))
                    .local(command.storageType().map(Offerings::isLocal).orElse(null))
                    .build();
            List<DiskOfferingRow> rows = tx.diskOfferings().page(want, page);
            Offerings.Scopes scopes = Offerings.Scopes.of(
                    tx, rows.stream().map(DiskOfferingRow::id).toList());
            return new Answer.Listing(
                    tx.diskOfferings().count(want),
                    rows.stream().map(row -> response(row, scopes)).toList());
        });
    }

    private static DiskOfferingResponse told(Tx tx, Caller caller, String event, DiskOfferingRow row) {
        Events.completed(tx, event, Events.Owner.of(caller), resource(row));
        return response(row, Offerings.Scopes.of(tx, List.of(row.id())));
    }

    private static Events.Resource resource(DiskOfferingRow row) {
        return new Events.Resource(KIND, row.id().value(), row.name());
    }

    private static DiskOfferingResponse response(DiskOfferingRow row, Offerings.Scopes scopes) {
        Long size = row.sizeGib();
        return DiskOfferingResponseBuilder.builder()
                .id(row.id().toString())
                .name(row.name())
                .displayText(row.displayText())
                .diskSize(size == null ? 0L : size)
                .created(ApiDates.of(row.created()))
                .state(Offerings.ACTIVE)
                .isCustomized(row.isCustom())
                .isCustomizedIops(false)
                .storageType(Offerings.storageType(row.localStorage()))
                .provisioningType(Offerings.THIN)
                .tags(row.tags())
                .displayOffering(row.display())
                .domainId(scopes.domainIds(row.id()))
                .domain(scopes.domainNames(row.id()))
                .zoneId(scopes.zoneIds(row.id()))
                .zone(scopes.zoneNames(row.id()))
                .build();
    }
}
