package io.haneul.engine.catalog;

import io.haneul.commands.Success;
import io.haneul.commands.catalog.ListIsoPermissions;
import io.haneul.commands.catalog.ListIsos;
import io.haneul.commands.catalog.TemplatePermissionsResponse;
import io.haneul.commands.catalog.TemplateResponse;
import io.haneul.commands.catalog.TemplateResponseBuilder;
import io.haneul.commands.catalog.UpdateIsoPermissions;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.ApiDates;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.AccountId;
import io.haneul.model.IsoId;
import io.haneul.model.ZoneId;
import io.haneul.store.Tx;
import io.haneul.store.catalog.IsoFilter;
import io.haneul.store.catalog.IsoFilterBuilder;
import io.haneul.store.catalog.IsoMapper;
import io.haneul.store.catalog.IsoRow;
import io.haneul.store.catalog.IsoState;
import io.haneul.store.catalog.IsoView;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists ISOs, and tells and changes who may use them. Safe for any number of threads. */
public final class IsoLists {
    /** What ISOs are in events, jobs and resources on the wire. */
    public static final String KIND = "Iso";

    /** The format of images that are ISOs, on the wire. */
    public static final String FORMAT = "ISO";

    private static final String NO_HYPERVISOR = "None";

    private final Kernel kernel;

    IsoLists(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.commands().on(ListIsos.class, this::list);
        kernel.commands().single(ListIsoPermissions.class, this::permissions);
        kernel.commands().single(UpdateIsoPermissions.class, this::permit);
    }

    private Answer list(Request<ListIsos> request) {
        ListIsos command = request.command();
        Caller caller = request.caller();
        String which = command.isoFilter().orElse(command.id().isPresent() ? "executable" : "selfexecutable");
        IsoFilterBuilder filter = shown(caller, which);
        command.isReady().ifPresent(filter::ready);
        IsoFilter want = filter.id(command.id().orElse(null))
                .name(command.name().orElse(null))
                .pattern(Listing.like(command.paging().keyword()).orElse(null))
                .hypervisor(command.hypervisor().orElse(null))
                .zone(command.zoneId().orElse(null))
                .bootable(command.bootable().orElse(null))
                .open(command.isPublic().orElse(null))
                .tagged(Listing.tags(command.tags()))
                .viewerPath(caller.isRootAdmin() ? null : caller.domainPath())
                .build();
        Page page = kernel.listing().page(command.paging());
        return kernel.store().read(tx -> {
            boolean all = which.equalsIgnoreCase("all")
                    && command.owner().account().isEmpty()
                    && command.owner().domainId().isEmpty();
            Visibility see = all
                    ? Listing.all(caller)
                    : Listing.visible(tx, caller, command.owner(), command.id().isPresent());
            return new Answer.Listing(
                    tx.isos().count(see, want),
                    tx.isos().page(see, want, page).stream()
                            .map(view -> show(view, caller))
                            .toList());
        });
    }

    private static IsoFilterBuilder shown(Caller caller, String filter) {
        IsoFilterBuilder shown = IsoFilterBuilder.builder();
        return switch (filter.toLowerCase(Locale.ROOT)) {
            case "featured" -> shown.shared(true).featured(true);
            case "community" -> shown.shared(true).featured(false);
            case "self", "selfexecutable" -> shown.owned(true);
            case "sharedexecutable", "shared" -> shown.granted(caller.account());
            case "executable" -> shown.owned(true).shared(true).granted(caller.account());
            case "all" -> {
                if (!caller.isRootAdmin()) {
                    throw new Refusal(ApiCode.PARAMETER, "Filter all can be specified by admin only");
                }
                yield shown.owned(true);
            }
            default ->
                throw Refusal.parameter(
                        "isofilter",
                        "must be one of featured, self, selfexecutable, sharedexecutable, executable, community, all");
        };
    }

    /** {@return the ISO as it is in a zone, or else in any; empty when it is in none} */
    public static Optional<TemplateResponse> one(Tx tx, Caller viewer, IsoId id, Optional<ZoneId> zone) {
        IsoFilter want = IsoFilterBuilder.builder()
                .owned(true)
                .id(id)
                .zone(zone.orElse(null))
                .build();
        return tx.isos().page(Visibility.everything(), want, new Page(0, 1)).stream()
                .findFirst()
                .map(view -> show(view, viewer));
    }

    private static TemplateResponse show(IsoView iso, Caller viewer) {
        boolean tellsUrl = viewer.isRootAdmin() || viewer.account().value().equals(iso.accountId());
        String reason = iso.reason();
        return TemplateResponseBuilder.builder()
                .id(iso.id().toString())
                .name(iso.name())
                .displayText(iso.displayText())
                .account(iso.account())
                .accountId(iso.accountId().toString())
                .domain(iso.domain())
                .domainId(iso.domainId().toString())
                .domainPath(iso.domainPath())
                .created(ApiDates.of(iso.created()))
                .isReady(iso.state() == IsoState.READY)
                .status(reason == null ? iso.state().wire() : iso.state().wire() + ": " + reason)
                .zoneId(iso.zoneId().toString())
                .zoneName(iso.zone())
                .templateType("USER")
                .hypervisor(NO_HYPERVISOR)
                .format(FORMAT)
                .osTypeId(iso.osTypeId() == null ? null : iso.osTypeId().toString())
                .osTypeName(iso.osType())
                .size(iso.size())
                .isPublic(iso.isPublic())
                .isFeatured(iso.isFeatured())
                .isExtractable(iso.isExtractable())
                .crossZones(false)
                .bootable(iso.bootable())
                .url(tellsUrl ? iso.url() : null)
                .build();
    }

    private static IsoRow iso(Tx tx, IsoId id) {
        return tx.isos().find(id).orElseThrow(() -> Refusal.reference("id", id));
    }

    private TemplatePermissionsResponse permissions(Request<ListIsoPermissions> request) {
        return kernel.store().read(tx -> {
            IsoRow iso = iso(tx, request.command().id());
            List<String> accounts = tx.isos().shares(List.of(iso.id().value())).stream()
                    .map(IsoMapper.Share::name)
                    .toList();
            return new TemplatePermissionsResponse(
                    iso.id().toString(),
                    iso.isPublic(),
                    iso.domainId().toString(),
                    accounts.isEmpty() ? null : accounts);
        });
    }

    private Success permit(Request<UpdateIsoPermissions> request) {
        UpdateIsoPermissions command = request.command();
        kernel.store().write(tx -> {
            IsoRow before = iso(tx, command.id());
            boolean featured = command.isFeatured().orElse(before.isFeatured());
            if (featured != before.isFeatured() && !request.caller().isRootAdmin()) {
                throw new Refusal(ApiCode.ACCOUNT, "Only root admins can make an ISO featured, or not");
            }
            tx.isos().change(before.with(row -> {
                row.isFeatured(featured);
                command.isPublic().ifPresent(row::isPublic);
                command.isExtractable().ifPresent(row::isExtractable);
            }));
            share(tx, command, before);
            Events.completed(
                    tx,
                    "ISO.PERMISSIONS.UPDATE",
                    Events.Owner.of(request.caller()).tellingTo(before.accountId(), before.domainId()),
                    new Events.Resource(KIND, before.id().value(), before.name()));
        });
        return Success.plain();
    }

    private static void share(Tx tx, UpdateIsoPermissions command, IsoRow iso) {
        String op = command.op().map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
        boolean named = !command.accounts().isEmpty();
        switch (op) {
            case "" -> {
                if (named) {
                    throw Refusal.parameter(
                            "op", "must say what is to be done with the accounts: add, remove or reset");
                }
            }
            case "reset" -> tx.isos().unshareAll(iso.id());
            case "add", "remove" -> {
                if (!named) {
                    throw Refusal.parameter("accounts", "must be given with op=" + op);
                }
                for (String name : command.accounts()) {
                    AccountId account = tx.accounts()
                            .ownerNamed(iso.domainId(), name)
                            .map(OwnerRow::accountId)
                            .orElseThrow(() -> Refusal.reference("accounts", name));
                    if (op.equals("add")) {
                        tx.isos().share(iso.id(), account);
                    } else {
                        tx.isos().unshare(iso.id(), account);
                    }
                }
            }
            default -> throw Refusal.parameter("op", "must be add, remove or reset");
        }
    }
}
