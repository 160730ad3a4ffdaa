package io.haneul.engine.catalog;

import io.haneul.commands.catalog.ListOsCategories;
import io.haneul.commands.catalog.ListOsTypes;
import io.haneul.commands.catalog.OsCategoryResponse;
import io.haneul.commands.catalog.OsTypeResponse;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiDates;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.OsCategoryId;
import io.haneul.model.OsTypeId;
import io.haneul.store.catalog.OsCategoryRow;
import io.haneul.store.catalog.OsTypeFilter;
import io.haneul.store.catalog.OsTypeRow;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lists the operating systems that guests may run. */
final class OperatingSystems {
    private final Kernel kernel;

    OperatingSystems(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.commands().on(ListOsTypes.class, this::types);
        kernel.commands().on(ListOsCategories.class, this::categories);
    }

    private Answer types(Request<ListOsTypes> request) {
        ListOsTypes command = request.command();
        Page page = kernel.listing().page(command.paging());
        OsTypeFilter want = new OsTypeFilter(
                command.id().map(OsTypeId::value).orElse(null),
                command.osCategoryId().orElse(null),
                command.description().orElse(null),
                Listing.like(command.paging().keyword()).orElse(null));
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
                row.id().toString(), row.name(), row.name(), row.categoryId().toString(), category, false, true);
    }

    private Answer categories(Request<ListOsCategories> request) {
        ListOsCategories command = request.command();
        Page page = kernel.listing().page(command.paging());
        OsTypeFilter want = new OsTypeFilter(
                command.id().map(OsCategoryId::value).orElse(null),
                null,
                command.name().orElse(null),
                Listing.like(command.paging().keyword()).orElse(null));
        return kernel.store()
                .read(tx -> new Answer.Listing(
                        tx.osTypes().countCategories(want),
                        tx.osTypes().pageCategories(want, page).stream()
                                .map(row -> new OsCategoryResponse(
                                        row.id().toString(), row.name(), ApiDates.of(row.created())))
                                .toList()));
    }
}
