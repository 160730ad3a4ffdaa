package io.haneul.engine.catalog;

import io.haneul.commands.catalog.AddGuestOs;
import io.haneul.commands.catalog.ListOsCategories;
import io.haneul.commands.catalog.ListOsTypes;
import io.haneul.commands.catalog.OsCategoryResponse;
import io.haneul.commands.catalog.OsTypeResponse;
import io.haneul.commands.catalog.RemoveGuestOs;
import io.haneul.commands.catalog.UpdateGuestOs;
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
import io.haneul.model.OsCategoryId;
import io.haneul.model.OsTypeId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.catalog.OsCategoryRow;
import io.haneul.store.catalog.OsTypeFilter;
import io.haneul.store.catalog.OsTypeRow;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists the operating systems that guests may run, and adds, changes and removes those that are added here. */
final class OperatingSystems {
    private static final String KIND = "GuestOs";

    private final Kernel kernel;

    OperatingSystems(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.commands().on(ListOsTypes.class, this::types);
        kernel.commands().on(ListOsCategories.class, this::categories);
        kernel.views().add(OsTypeResponse.class, (tx, viewer, id) -> one(tx, new OsTypeId(id)));
        kernel.oneStep()
                .on(
                        AddGuestOs.class,
                        (tx, request) -> {
                            requireFree(tx, request.command().osDisplayName());
                            return OneStep.Plan.of(KIND, NewIds.next());
                        },
                        OperatingSystems::add);
        kernel.oneStep()
                .on(
                        UpdateGuestOs.class,
                        (tx, request) -> {
                            OsTypeRow row = added(tx, request.command().id());
                            request.command()
                                    .osDisplayName()
                                    .filter(name -> !name.equals(row.name()))
                                    .ifPresent(name -> requireFree(tx, name));
                            return OneStep.Plan.of(KIND, row.id().value());
                        },
                        OperatingSystems::update);
        kernel.oneStep()
                .on(
                        RemoveGuestOs.class,
                        (tx, request) -> {
                            requireUnused(tx, request.command().id());
                            return OneStep.Plan.of(KIND, request.command().id().value());
                        },
                        OperatingSystems::remove);
    }

    private static void requireFree(Tx tx, String name) {
        Offerings.name(name);
        if (tx.osTypes().named(name).isPresent()) {
            throw Refusal.parameter("osdisplayname", "there is an operating system of that name");
        }
    }

    /** {@return one that somebody has added: those of the product stay as they are} */
    private static OsTypeRow added(Tx tx, OsTypeId id) {
        OsTypeRow row = tx.osTypes().find(id).orElseThrow(() -> Refusal.reference("id", id));
        if (!row.added()) {
            throw Refusal.parameter("id", "the product brought that operating system; it stays as it is");
        }
        return row;
    }

    private static void requireUnused(Tx tx, OsTypeId id) {
        long uses = tx.osTypes().uses(added(tx, id).id());
        if (uses > 0) {
            throw new Refusal(ApiCode.IN_USE, uses + " machines, templates and ISOs are of that operating system");
        }
    }

    private static void add(Tx tx, OneStep.Work<AddGuestOs> work) {
        AddGuestOs command = work.command();
        requireFree(tx, command.osDisplayName());
        OsTypeRow row = new OsTypeRow(
                new OsTypeId(work.id()),
                command.osCategoryId(),
                command.osDisplayName(),
                tx.now(),
                true,
                !command.forDisplay().orElse(true));
        tx.osTypes().insert(row);
        told(tx, "GUEST.OS.ADD", work.caller(), row);
    }

    private static void update(Tx tx, OneStep.Work<UpdateGuestOs> work) {
        UpdateGuestOs command = work.command();
        OsTypeRow before = added(tx, command.id());
        OsTypeRow after = before.with(row -> {
            command.osDisplayName().ifPresent(row::name);
            command.osCategoryId().ifPresent(row::categoryId);
            command.forDisplay().ifPresent(display -> row.hidden(!display));
        });
        if (!after.name().equals(before.name())) {
            requireFree(tx, after.name());
        }
        tx.osTypes().change(after);
        told(tx, "GUEST.OS.UPDATE", work.caller(), after);
    }

    private static void remove(Tx tx, OneStep.Work<RemoveGuestOs> work) {
        OsTypeRow row = added(tx, work.command().id());
        requireUnused(tx, row.id());
        tx.osTypes().delete(row.id());
        told(tx, "GUEST.OS.REMOVE", work.caller(), row);
    }

    private static void told(Tx tx, String event, Caller caller, OsTypeRow row) {
        Events.completed(
                tx,
                event,
                Events.Owner.of(caller),
                new Events.Resource(KIND, row.id().value(), row.name()));
    }

    private static Optional<OsTypeResponse> one(Tx tx, OsTypeId id) {
        return tx.osTypes().find(id).map(row -> {
            String category = tx.osTypes().allCategories().stream()
                    .filter(found -> found.id().equals(row.categoryId()))
                    .map(OsCategoryRow::name)
                    .findFirst()
                    .orElse("");
            return response(row, category);
        });
    }

    private Answer types(Request<ListOsTypes> request) {
        ListOsTypes command = request.command();
        Page page = kernel.listing().page(command.paging());
        OsTypeFilter want = new OsTypeFilter(
                command.id().map(OsTypeId::value).orElse(null),
                command.osCategoryId().orElse(null),
                command.description().orElse(null),
                Listing.like(command.paging().keyword()).orElse(null),
                request.caller().isRootAdmin()
                        ? command.forDisplay().map(display -> !display).orElse(null)
                        : Boolean.FALSE);
        return kernel.store().read(tx -> {
            Map<OsCategoryId, String> names = tx.osTypes().allCategories().stream()
                    .collect(Collectors.toMap(OsCategoryRow::id, OsCategoryRow::name));
            List<OsTypeResponse> types = tx.osTypes().page(want, page).stream()
                    .map(row -> response(row, Objects.requireNonNull(names.get(row.categoryId()))))
                    .toList();
            return new Answer.Listing(tx.osTypes().count(want), types);
        });
    }

    private static OsTypeResponse response(OsTypeRow row, String category) {
        return new OsTypeResponse(
                row.id().toString(),
                row.name(),
                row.name(),
                row.categoryId().toString(),
                category,
                row.added(),
                !row.hidden());
    }

    private Answer categories(Request<ListOsCategories> request) {
        ListOsCategories command = request.command();
        Page page = kernel.listing().page(command.paging());
        OsTypeFilter want = new OsTypeFilter(
                command.id().map(OsCategoryId::value).orElse(null),
                null,
                command.name().orElse(null),
                Listing.like(command.paging().keyword()).orElse(null),
                null);
        return kernel.store()
                .read(tx -> new Answer.Listing(
                        tx.osTypes().countCategories(want),
                        tx.osTypes().pageCategories(want, page).stream()
                                .map(row -> new OsCategoryResponse(
                                        row.id().toString(), row.name(), ApiDates.of(row.created())))
                                .toList()));
    }
}
