package io.haneul.engine.catalog;

import io.haneul.commands.OwnerFilter;
import io.haneul.commands.catalog.DeleteTemplate;
import io.haneul.commands.catalog.ListIsos;
import io.haneul.commands.catalog.ListTemplates;
import io.haneul.commands.catalog.RegisterTemplate;
import io.haneul.commands.catalog.TemplateResponse;
import io.haneul.commands.catalog.TemplateResponseBuilder;
import io.haneul.commands.catalog.UpdateTemplate;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.ApiDates;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.OneStep;
import io.haneul.model.TemplateId;
import io.haneul.store.Tx;
import io.haneul.store.catalog.TemplateFilter;
import io.haneul.store.catalog.TemplateFilterBuilder;
import io.haneul.store.catalog.TemplateRow;
import io.haneul.store.catalog.TemplateView;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Lists, changes and removes templates. A template that came with a hypervisor is in every zone with clusters of it, and ready
 * when the zone has an image store, as its content needs no bringing.
 */
final class Templates {
    private static final String KIND = "Template";

    private final Kernel kernel;
    private final RegisteringTemplates registering;

    Templates(Kernel kernel) {
        this.kernel = kernel;
        this.registering = new RegisteringTemplates(kernel);
    }

    void register() {
        kernel.commands().on(ListTemplates.class, this::list);
        kernel.commands().on(ListIsos.class, this::isos);
        kernel.commands().on(RegisterTemplate.class, this::register);
        kernel.commands().single(UpdateTemplate.class, this::update);
        new TemplatePermissions(kernel).register();
        kernel.belongings().add(new AccountTemplates());
        kernel.oneStep()
                .on(
                        DeleteTemplate.class,
                        (tx, request) -> {
                            requireDeletable(tx, request.command());
                            return OneStep.Plan.of(KIND, request.command().id().value());
                        },
                        this::delete);
    }

    private Answer list(Request<ListTemplates> request) {
        ListTemplates command = request.command();
        Caller caller = request.caller();
        TemplateFilterBuilder filter = shown(caller, command.templateFilter());
        if (command.isReady().isPresent()) {
            filter.ready(command.isReady().get());
        }
        List<UUID> ids = Stream.concat(command.id().stream(), command.ids().stream())
                .map(TemplateId::value)
                .toList();
        TemplateFilter want = filter.ids(ids)
                .name(command.name().orElse(null))
                .pattern(Listing.like(command.paging().keyword()).orElse(null))
                .hypervisor(command.hypervisor().orElse(null))
                .zone(command.zoneId().orElse(null))
                .type(command.templateType()
                        .map(type -> type.toUpperCase(Locale.ROOT))
                        .orElse(null))
                .osCategory(command.osCategoryId().orElse(null))
                .viewerPath(caller.isRootAdmin() ? null : caller.domainPath())
                .build();
        Page page = kernel.listing().page(command.paging());
        return kernel.store().read(tx -> {
            Visibility see = owners(tx, caller, command.templateFilter(), command.owner());
            return new Answer.Listing(
                    tx.templates().count(see, want),
                    tx.templates().page(see, want, page).stream()
                            .map(view -> response(caller, view))
                            .toList());
        });
    }

    /** Root admins asked for all get all; else a list is of the caller's own things unless it says whose. */
    private static Visibility owners(Tx tx, Caller caller, String filter, OwnerFilter owner) {
        boolean all = filter.equalsIgnoreCase("all")
                && owner.account().isEmpty()
                && owner.domainId().isEmpty();
        return all ? Listing.all(caller) : Listing.visible(tx, caller, owner);
    }

    private static TemplateFilterBuilder shown(Caller caller, String filter) {
        TemplateFilterBuilder shown = TemplateFilterBuilder.builder();
        return switch (filter.toLowerCase(Locale.ROOT)) {
            case "featured" -> shown.shared(true).featured(true);
            case "community" -> shown.shared(true).featured(false);
            case "self" -> shown.owned(true);
            case "selfexecutable" -> shown.owned(true).ready(true);
            case "sharedexecutable" -> shown.granted(caller.account()).ready(true);
            case "shared" -> shown.granted(caller.account());
            case "executable" ->
                shown.owned(true).shared(true).granted(caller.account()).ready(true);
            case "all" -> {
                if (!caller.isRootAdmin()) {
                    throw new Refusal(ApiCode.PARAMETER, "Filter all can be specified by admin only");
                }
                yield shown.owned(true);
            }
            default ->
                throw Refusal.parameter(
                        "templatefilter",
                        "must be one of featured, self, selfexecutable, sharedexecutable, executable, community, all");
        };
    }

    private Answer isos(Request<ListIsos> request) {
        kernel.listing().page(request.command().paging());
        return new Answer.Listing(0, List.of());
    }

    private Answer register(Request<RegisterTemplate> request) {
        TemplateResponse made = registering.register(request, (tx, row) -> {
            Events.completed(tx, "TEMPLATE.CREATE", told(request.caller(), row), resource(row));
            return inAnyZone(tx, request.caller(), row);
        });
        return new Answer.Listing(1, List.of(made));
    }

    private TemplateResponse update(Request<UpdateTemplate> request) {
        UpdateTemplate command = request.command();
        return kernel.store().inTransaction(tx -> {
            TemplateRow before = tx.templates().existing(List.of(command.id().value())).stream()
                    .findFirst()
                    .orElseThrow(() -> Refusal.reference("id", command.id()));
            TemplateRow after = before.with(row -> {
                command.name().map(Offerings::name).ifPresent(row::name);
                command.displayText().ifPresent(row::displayText);
                command.osTypeId().ifPresent(row::osTypeId);
                command.passwordEnabled().ifPresent(row::passwordEnabled);
                command.sshKeyEnabled().ifPresent(row::sshKeyEnabled);
                command.requiresHvm().ifPresent(row::requiresHvm);
                command.isDynamicallyScalable().ifPresent(row::isDynamicallyScalable);
                command.sortKey().ifPresent(row::sortKey);
            });
            tx.templates().present(after);
            Events.completed(tx, "TEMPLATE.UPDATE", told(request.caller(), after), resource(after));
            return inAnyZone(tx, request.caller(), after);
        });
    }

    private static TemplateResponse inAnyZone(Tx tx, Caller caller, TemplateRow row) {
        TemplateFilter want = TemplateFilterBuilder.builder()
                .owned(true)
                .ids(List.of(row.id().value()))
                .build();
        return tx.templates().page(Visibility.everything(), want, new Page(0, 1)).stream()
                .findFirst()
                .map(view -> response(caller, view))
                .orElseGet(() -> TemplateResponseBuilder.builder()
                        .id(row.id().toString())
                        .name(row.name())
                        .displayText(row.displayText())
                        .created(ApiDates.of(row.created()))
                        .templateType(row.type().name())
                        .hypervisor(row.hypervisor().name())
                        .osTypeId(row.osTypeId().toString())
                        .isReady(false)
                        .build());
    }

    private static void requireDeletable(Tx tx, DeleteTemplate command) {
        long machines = tx.vms().countFrom(command.id());
        if (machines > 0 && !command.forced().orElse(false)) {
            throw Refusal.parameter(
                    "id", machines + " machines were made from it; with forced=true it is deleted all the same");
        }
        if (command.zoneId().isPresent() && tx.templates().zones(command.id()) == 0) {
            throw Refusal.parameter("zoneid", "cannot be given: the template is in all zones");
        }
    }

    private void delete(Tx tx, OneStep.Work<DeleteTemplate> work) {
        requireDeletable(tx, work.command());
        TemplateRow row = tx.templates().find(new TemplateId(work.id())).orElseThrow();
        boolean elsewhere = work.command().zoneId().isPresent() && remains(tx, row, work.command());
        if (!elsewhere && tx.templates().remove(row.id(), tx.now()) == 0) {
            throw Refusal.reference("id", work.id());
        }
        Events.completed(tx, "TEMPLATE.DELETE", told(work.caller(), row), resource(row));
    }

    /** {@return whether it is still in another zone when it was taken from the one asked for} */
    private static boolean remains(Tx tx, TemplateRow row, DeleteTemplate command) {
        int zones = tx.templates().zones(row.id());
        int removed = tx.templates().removeZone(row.id(), command.zoneId().orElseThrow());
        if (removed == 0) {
            throw Refusal.parameter("zoneid", "the template is not in that zone");
        }
        return zones > removed;
    }

    private static Events.Owner told(Caller caller, TemplateRow row) {
        return Events.Owner.of(caller).tellingTo(row.accountId(), row.domainId());
    }

    static Events.Resource resource(TemplateRow row) {
        return new Events.Resource(KIND, row.id().value(), row.name());
    }

    private static String status(TemplateView view) {
        if (view.ready()) {
            return "Download Complete";
        }
        return view.hasContent() ? "No image store in the zone" : "Not Downloaded";
    }

    private static TemplateResponse response(Caller caller, TemplateView view) {
        boolean tellsUrl = caller.isRootAdmin() || caller.account().equals(view.accountId());
        return TemplateResponseBuilder.builder()
                .id(view.id().toString())
                .name(view.name())
                .displayText(view.displayText())
                .account(view.accountName())
                .accountId(view.accountId().toString())
                .domain(view.domainName())
                .domainId(view.domainId().toString())
                .domainPath(view.domainPath())
                .created(ApiDates.of(view.created()))
                .isReady(view.ready())
                .status(status(view))
                .zoneId(view.zoneId().toString())
                .zoneName(view.zoneName())
                .templateType(view.type().name())
                .hypervisor(view.hypervisor().name())
                .format(view.format())
                .osTypeId(view.osTypeId().toString())
                .osTypeName(view.osTypeName())
                .size(view.sizeBytes())
                .isPublic(view.isPublic())
                .isFeatured(view.isFeatured())
                .isExtractable(view.isExtractable())
                .crossZones(view.crossZones())
                .passwordEnabled(view.passwordEnabled())
                .sshKeyEnabled(view.sshKeyEnabled())
                .requiresHvm(view.requiresHvm())
                .isDynamicallyScalable(view.isDynamicallyScalable())
                .url(tellsUrl ? view.url() : null)
                .build();
    }
}
