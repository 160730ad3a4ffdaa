package io.haneul.engine.catalog;

import io.haneul.commands.DefaultRole;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.model.DomainId;
import io.haneul.model.Id;
import io.haneul.model.ZoneId;
import io.haneul.store.Tx;
import io.haneul.store.catalog.OfferingFilterBuilder;
import io.haneul.store.catalog.OfferingScopeRow;
import io.haneul.store.identity.DomainRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What offerings of every kind have in common. */
final class Offerings {
    static final String ACTIVE = "Active";
    static final String THIN = "thin";

    private Offerings() {}

    /**
     * Whom offerings are for, and where they may be used.
     *
     * @param domains by offering
     * @param zones   by offering
     */
    record Scopes(Map<UUID, List<OfferingScopeRow>> domains, Map<UUID, List<OfferingScopeRow>> zones) {
        static Scopes of(Tx tx, List<? extends Id> offerings) {
            if (offerings.isEmpty()) {
                return new Scopes(Map.of(), Map.of());
            }
            List<UUID> ids = offerings.stream().map(Id::value).toList();
            return new Scopes(
                    byOffering(tx.offeringScopes().domains(ids)),
                    byOffering(tx.offeringScopes().zones(ids)));
        }

        private static Map<UUID, List<OfferingScopeRow>> byOffering(List<OfferingScopeRow> rows) {
            return rows.stream().collect(Collectors.groupingBy(OfferingScopeRow::offering));
        }

        @Nullable
        String domainIds(Id offering) {
            return joined(domains, offering, row -> row.id().toString());
        }

        @Nullable
        String domainNames(Id offering) {
            return joined(domains, offering, OfferingScopeRow::name);
        }

        @Nullable
        String zoneIds(Id offering) {
            return joined(zones, offering, row -> row.id().toString());
        }

        @Nullable
        String zoneNames(Id offering) {
            return joined(zones, offering, OfferingScopeRow::name);
        }

        private static @Nullable String joined(
                Map<UUID, List<OfferingScopeRow>> rows, Id offering, Function<OfferingScopeRow, String> text) {
            return Optional.ofNullable(rows.get(offering.value()))
                    .map(found -> found.stream().map(text).collect(Collectors.joining(",")))
                    .orElse(null);
        }
    }

    /** Writes whom a new offering is for, and where it may be used. */
    static void scope(Tx tx, Id offering, List<DomainId> domains, List<ZoneId> zones) {
        domains.stream().distinct().forEach(domain -> tx.offeringScopes().insertDomain(offering.value(), domain));
        zones.stream().distinct().forEach(zone -> tx.offeringScopes().insertZone(offering.value(), zone));
    }

    /** Only the provider's admins make offerings for everybody; admins of a domain, for it and those below. */
    static void requireMayOffer(Tx tx, Caller caller, List<DomainId> domains) {
        if (caller.isRootAdmin()) {
            return;
        }
        boolean own = !domains.isEmpty()
                && domains.stream().allMatch(id -> tx.domains()
                        .find(id)
                        .map(DomainRow::path)
                        .filter(path -> path.startsWith(caller.domainPath()))
                        .isPresent());
        if (!own) {
            throw new Refusal(
                    ApiCode.ACCOUNT, "Admins of a domain make offerings for it or domains below: domainid must say so");
        }
    }

    /** {@return a filter for what the caller may use} */
    static OfferingFilterBuilder seenBy(Caller caller) {
        OfferingFilterBuilder filter = OfferingFilterBuilder.builder();
        return caller.isRootAdmin()
                ? filter
                : filter.viewerPath(caller.domainPath()).viewerAdmin(caller.roleType() != DefaultRole.USER);
    }

    /** Adds the domain a list is narrowed to. */
    static OfferingFilterBuilder in(
            Tx tx, OfferingFilterBuilder filter, Optional<DomainId> domain, Optional<Boolean> recursive) {
        if (recursive.orElse(false)) {
            domain.flatMap(id -> tx.domains().find(id)).ifPresent(row -> filter.domainPath(row.path()));
        } else {
            domain.ifPresent(filter::domain);
        }
        return filter;
    }

    static String name(String name) {
        String given = name.strip();
        if (given.isEmpty()) {
            throw Refusal.parameter("name", "must not be empty");
        }
        return given;
    }

    static boolean isLocal(String storageType) {
        return switch (storageType.toLowerCase(Locale.ROOT)) {
            case "local" -> true;
            case "shared" -> false;
            default -> throw Refusal.parameter("storagetype", "must be local or shared");
        };
    }

    static String storageType(boolean local) {
        return local ? "local" : "shared";
    }

    static void requireThin(Optional<String> provisioning) {
        if (provisioning.isPresent() && !provisioning.get().equalsIgnoreCase(THIN)) {
            throw Refusal.parameter("provisioningtype", "must be thin");
        }
    }

    /** {@return tags without blanks and repetitions; absent when there are none} */
    static @Nullable String tags(Optional<String> commaSeparated) {
        String tags = commaSeparated.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .collect(Collectors.joining(","));
        return tags.isEmpty() ? null : tags;
    }

    /** {@return whether a list of offerings in this state can have any: deleted ones are shown to nobody} */
    static boolean isActive(Optional<String> state) {
        return state.map(ACTIVE::equalsIgnoreCase).orElse(true);
    }
}
