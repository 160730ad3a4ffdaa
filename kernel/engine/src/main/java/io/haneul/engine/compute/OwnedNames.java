package io.haneul.engine.compute;

import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Belongings;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Listing;
import io.haneul.jobs.Run;
import io.haneul.model.AccountId;
import io.haneul.model.Id;
import io.haneul.model.JobId;
import io.haneul.store.Tx;
import io.haneul.store.compute.NamedFilterBuilder;
import io.haneul.store.compute.OwnedRow;
import io.haneul.store.identity.OwnerRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.ToLongBiFunction;
import java.util.stream.Collectors;

/** What accounts' named things have in common: keys, groups, user data. */
final class OwnedNames {
    private OwnedNames() {}

    static String require(String name) {
        String given = name.strip();
        if (given.isEmpty()) {
            throw Refusal.parameter("name", "must not be empty");
        }
        return given;
    }

    static Refusal taken(String what, String name) {
        return Refusal.parameter("name", what + " '" + name + "' already exists for this account");
    }

    /** A question for some of them. */
    record Wanted(Caller caller, OwnerFilter owner, Paging paging, Optional<? extends Id> id, Optional<String> name) {}

    /** {@return the filter of a list, to be narrowed further} */
    static NamedFilterBuilder filter(Tx tx, Listing listing, Wanted wanted) {
        return NamedFilterBuilder.builder()
                .see(Listing.visible(
                        tx, wanted.caller(), wanted.owner(), wanted.id().isPresent()))
                .id(wanted.id().map(Id::value).orElse(null))
                .name(wanted.name().orElse(null))
                .pattern(Listing.like(wanted.paging().keyword()).orElse(null))
                .page(listing.page(wanted.paging()));
    }

    static Map<UUID, Ownership> ownership(List<OwnedRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        OwnedRow::id, row -> new Ownership.OfAccount(row.accountId(), row.path(), false)));
    }

    static Events.Owner told(Caller caller, OwnerRow owner) {
        return Events.Owner.of(caller).tellingTo(owner.accountId(), owner.domainId());
    }

    /** A kind of thing that is taken from an account at once. */
    record Belonging(String name, ToLongBiFunction<Tx, AccountId> count, BiConsumer<Tx, AccountId> remove)
            implements Belongings.Kind {
        @Override
        public long left(Tx tx, AccountId account) {
            return count.applyAsLong(tx, account);
        }

        @Override
        public List<JobId> take(Tx tx, AccountId account, Run.Origin by) {
            remove.accept(tx, account);
            return List.of();
        }
    }
}
