package io.haneul.engine.compute;

import io.haneul.commands.catalog.CopyIso;
import io.haneul.commands.catalog.DeleteIso;
import io.haneul.commands.catalog.RegisterIso;
import io.haneul.commands.catalog.TemplateResponse;
import io.haneul.commands.catalog.UpdateIso;
import io.haneul.engine.catalog.ImageUrl;
import io.haneul.engine.catalog.IsoLists;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Limits;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.Setting;
import io.haneul.engine.infrastructure.ImageStores;
import io.haneul.engine.infrastructure.InUse;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Run;
import io.haneul.jobs.Subject;
import io.haneul.model.Cidr;
import io.haneul.model.ImageStoreId;
import io.haneul.model.IsoId;
import io.haneul.model.JobId;
import io.haneul.model.ZoneId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.catalog.IsoRow;
import io.haneul.store.catalog.IsoRowBuilder;
import io.haneul.store.catalog.IsoState;
import io.haneul.store.catalog.IsoZoneRow;
import io.haneul.store.identity.OwnerRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Registers, changes, copies and removes ISOs. */
final class IsoCommands {
    static final String KIND = IsoLists.KIND;
    static final String FORMAT = IsoLists.FORMAT;

    private static final int NAME = 255;

    private final Kernel kernel;
    private final ImageStores stores;
    private final BringIso bring;
    private final RemoveIso remove;

    IsoCommands(Kernel kernel, ImageStores stores, ImageFiles images) {
        this.kernel = kernel;
        this.stores = stores;
        this.bring = new BringIso(kernel, images);
        this.remove = new RemoveIso(kernel, images);
    }

    void register(InUse inUse) {
        kernel.settings()
                .define(Setting.number(BringIso.LARGEST, 50, "Largest size of an image that is registered, in GB")
                        .between(1, 10_000)
                        .withCategory("Storage"));
        kernel.jobs().register(bring);
        kernel.jobs().register(remove);
        kernel.commands().on(RegisterIso.class, this::register);
        kernel.commands().single(UpdateIso.class, this::update);
        kernel.commands().on(DeleteIso.class, this::delete);
        kernel.commands().on(CopyIso.class, this::copy);
        kernel.belongings().add(new AccountIsos(this));
        inUse.add(ZoneId.class, (tx, id) -> some(tx.isos().countIn(new ZoneId(id))));
        inUse.add(ImageStoreId.class, (tx, id) -> some(tx.isos().countAt(new ImageStoreId(id))));
    }

    private static Optional<String> some(long count) {
        return count == 0 ? Optional.empty() : Optional.of(count + " ISOs");
    }

    static IsoRow iso(Tx tx, IsoId id) {
        return tx.isos().find(id).orElseThrow(() -> Refusal.reference("id", id));
    }

    static void told(Tx tx, String event, Caller caller, IsoRow iso) {
        Events.completed(
                tx,
                event,
                Events.Owner.of(caller).tellingTo(iso.accountId(), iso.domainId()),
                new Events.Resource(KIND, iso.id().value(), iso.name()));
    }

    private static String named(String name) {
        String stripped = VolumeCommands.named(name);
        if (stripped.length() > NAME) {
            throw Refusal.parameter("name", "must have at most " + NAME + " characters");
        }
        return stripped;
    }

    private static Subject subject(IsoId iso) {
        return Subject.of("iso", iso);
    }

    private Answer register(Request<RegisterIso> request) {
        RegisterIso command = request.command();
        List<Cidr> allowed = ImageUrl.allowed(kernel.settings().textOf(ImageUrl.ALLOWED));
        boolean featured = command.isFeatured().orElse(false);
        if (featured && !request.caller().isRootAdmin()) {
            throw new Refusal(ApiCode.ACCOUNT, "Only root admins can make an ISO featured");
        }
        boolean bootable = command.bootable().orElse(true);
        if (bootable && command.osTypeId().isEmpty()) {
            throw Refusal.parameter("ostypeid", "is needed for a bootable ISO");
        }
        TemplateResponse made = kernel.store().inTransaction(tx -> {
            OwnerRow owner = Listing.owner(tx, request.caller(), command.owner());
            String name = named(command.name());
            IsoRow iso = IsoRowBuilder.builder()
                    .id(NewIds.of(IsoId.class))
                    .name(name)
                    .displayText(command.displayText().orElse(name))
                    .url(ImageUrl.require(tx, command.url(), FORMAT, allowed))
                    .checksum(command.checksum().orElse(null))
                    .osTypeId(command.osTypeId().orElse(null))
                    .accountId(owner.accountId())
                    .domainId(owner.domainId())
                    .bootable(bootable)
                    .isPublic(command.isPublic().orElse(false))
                    .isFeatured(featured)
                    .isExtractable(command.isExtractable().orElse(false))
                    .created(tx.now())
                    .build();
            tx.isos().insert(iso);
            Events.Owner by = Events.Owner.of(request.caller());
            JobId unused = bring(tx, iso, command.zoneId(), new Order("ISO.CREATE", by, Optional.empty()));
            Limits.require(tx, iso.accountId(), iso.domainId(), Map.of(Limits.Resource.TEMPLATE, 1L));
            return IsoLists.one(tx, request.caller(), iso.id(), Optional.of(command.zoneId()))
                    .orElseThrow();
        });
        return new Answer.Listing(1, List.of(made));
    }

    /** Who wants what by which call. */
    private record Order(String event, Events.Owner by, Optional<Run.Origin> origin) {}

    /** Admits the job that brings an ISO to a zone it is not in. */
    private JobId bring(Tx tx, IsoRow iso, ZoneId zone, Order order) {
        IsoZoneRow row = new IsoZoneRow(
                NewIds.next(),
                iso.id(),
                zone,
                stores.writable(tx, zone)
                        .orElseThrow(() -> new Refusal(
                                ApiCode.RESOURCE_UNAVAILABLE, "The zone has no image store that takes the ISO")),
                0,
                IsoState.BRINGING,
                null,
                null);
        tx.isos().insertZone(row);
        BringIso.Baton baton = new BringIso.Baton(
                iso.id(), row.id(), iso.name(), order.event(), order.by().tellingTo(iso.accountId(), iso.domainId()));
        return kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(
                                bring,
                                baton,
                                List.of(subject(iso.id())),
                                false,
                                order.origin(),
                                Optional.of(
                                        new Admission.Instance(KIND, iso.id().value()))));
    }

    private TemplateResponse update(Request<UpdateIso> request) {
        UpdateIso command = request.command();
        return kernel.store().inTransaction(tx -> {
            IsoRow after = iso(tx, command.id()).with(row -> {
                command.name().map(IsoCommands::named).ifPresent(row::name);
                command.displayText().ifPresent(row::displayText);
                command.osTypeId().ifPresent(row::osTypeId);
                command.bootable().ifPresent(row::bootable);
                command.sortKey().ifPresent(row::sortKey);
            });
            tx.isos().change(after);
            told(tx, "ISO.UPDATE", request.caller(), after);
            return IsoLists.one(tx, request.caller(), after.id(), Optional.empty())
                    .orElseThrow(() -> Refusal.reference("id", command.id()));
        });
    }

    private Answer delete(Request<DeleteIso> request) {
        DeleteIso command = request.command();
        return new Answer.Accepted(
                kernel.store().inTransaction(tx -> {
                    IsoRow iso = iso(tx, command.id());
                    List<IsoZoneRow> zones = tx.isos().zones(iso.id()).stream()
                            .filter(zone ->
                                    command.zoneId().map(zone.zoneId()::equals).orElse(true))
                            .toList();
                    if (zones.isEmpty()) {
                        throw Refusal.parameter("zoneid", "the ISO is not in the zone");
                    }
                    zones.forEach(zone -> requireUnused(tx, zone));
                    return remove(
                            tx,
                            iso,
                            zones,
                            new Order(
                                    "ISO.DELETE",
                                    Events.Owner.of(request.caller()),
                                    Optional.of(VolumeOrders.origin(request.caller(), "deleteIso"))));
                }),
                Optional.empty());
    }

    private static void requireUnused(Tx tx, IsoZoneRow zone) {
        if (tx.isos().countDrives(zone.isoId(), zone.zoneId()) > 0) {
            throw Refusal.parameter("id", "the ISO is in the drives of virtual machines; detach it first");
        }
        if (zone.state() == IsoState.BRINGING || zone.state() == IsoState.REMOVING) {
            throw new Refusal(ApiCode.IN_USE, "The ISO is being brought to the zone, or removed from it");
        }
    }

    private JobId remove(Tx tx, IsoRow iso, List<IsoZoneRow> zones, Order order) {
        for (IsoZoneRow zone : zones) {
            if (tx.isos().transition(zone.id(), zone.state(), IsoState.REMOVING, null) == 0) {
                throw new Refusal(ApiCode.IN_USE, "The ISO is being changed by another call");
            }
        }
        RemoveIso.Baton baton = new RemoveIso.Baton(
                iso.id(),
                zones.stream().map(IsoZoneRow::id).toList(),
                iso.name(),
                order.by().tellingTo(iso.accountId(), iso.domainId()));
        return kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(
                                remove,
                                baton,
                                List.of(subject(iso.id())),
                                false,
                                order.origin(),
                                Optional.of(
                                        new Admission.Instance(KIND, iso.id().value()))));
    }

    /** Admits the job that removes an ISO from all its zones; of one that is on its way, waits for what is under way. */
    JobId remove(Tx tx, IsoRow iso, Run.Origin by) {
        List<IsoZoneRow> zones = tx.isos().zones(iso.id());
        return remove(tx, iso, zones, new Order("ISO.DELETE", Events.Owner.of(by), Optional.of(by)));
    }

    private Answer copy(Request<CopyIso> request) {
        CopyIso command = request.command();
        List<ZoneId> wanted = Stream.concat(command.destZoneId().stream(), command.destZoneIds().stream())
                .distinct()
                .toList();
        if (wanted.isEmpty()) {
            throw Refusal.parameter("destzoneid", "is needed, or else destzoneids");
        }
        Events.Owner by = Events.Owner.of(request.caller());
        Run.Origin origin = VolumeOrders.origin(request.caller(), "copyIso");
        return new Answer.Accepted(
                kernel.store().inTransaction(tx -> {
                    IsoRow iso = iso(tx, command.id());
                    List<ZoneId> has = tx.isos().zones(iso.id()).stream()
                            .map(IsoZoneRow::zoneId)
                            .toList();
                    if (command.sourceZoneId()
                            .filter(zone -> !has.contains(zone))
                            .isPresent()) {
                        throw Refusal.parameter("sourcezoneid", "the ISO is not in the zone");
                    }
                    JobId last = null;
                    for (ZoneId zone : wanted) {
                        if (has.contains(zone)) {
                            throw Refusal.parameter("destzoneids", "the ISO is in zone " + zone + " already");
                        }
                        last = bring(tx, iso, zone, new Order("ISO.COPY", by, Optional.of(origin)));
                    }
                    return Objects.requireNonNull(last);
                }),
                Optional.empty());
    }
}
