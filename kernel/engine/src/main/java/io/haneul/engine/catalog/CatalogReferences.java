package io.haneul.engine.catalog;

import io.haneul.engine.access.Ownership;
import io.haneul.engine.access.References;
import io.haneul.model.AccountId;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.NetworkOfferingId;
import io.haneul.model.OsCategoryId;
import io.haneul.model.OsTypeId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.TemplateId;
import io.haneul.store.Tx;
import io.haneul.store.catalog.DiskOfferingRow;
import io.haneul.store.catalog.OfferingScopeRow;
import io.haneul.store.catalog.ServiceOfferingRow;
import io.haneul.store.catalog.TemplateRow;
import io.haneul.store.catalog.TemplateShareRow;
import io.haneul.store.catalog.TemplateType;
import io.haneul.store.identity.OwnerRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whose the things of the catalog are. */
final class CatalogReferences {
    private CatalogReferences() {}

    static void addTo(References references) {
        references.add(ServiceOfferingId.class, CatalogReferences::machines);
        references.add(DiskOfferingId.class, CatalogReferences::disks);
        references.add(NetworkOfferingId.class, CatalogReferences::networks);
        references.add(TemplateId.class, CatalogReferences::templates);
        references.add(OsTypeId.class, (tx, ids) -> everybodys(tx.osTypes().existing(ids)));
        references.add(OsCategoryId.class, (tx, ids) -> everybodys(tx.osTypes().existingCategories(ids)));
    }

    private static Map<UUID, Ownership> everybodys(Collection<UUID> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> new Ownership.Everyone()));
    }

    private static Map<UUID, Ownership> machines(Tx tx, List<UUID> ids) {
        List<ServiceOfferingRow> rows = tx.serviceOfferings().existing(ids);
        Map<UUID, Ownership> found =
                scoped(tx, rows.stream().map(row -> row.id().value()).toList());
        rows.stream()
                .filter(ServiceOfferingRow::isSystem)
                .forEach(row -> found.put(row.id().value(), new Ownership.Infrastructure()));
        return found;
    }

    private static Map<UUID, Ownership> disks(Tx tx, List<UUID> ids) {
        return scoped(
                tx,
                tx.diskOfferings().existing(ids).stream()
                        .map(DiskOfferingRow::id)
                        .map(DiskOfferingId::value)
                        .toList());
    }

    private static Map<UUID, Ownership> networks(Tx tx, List<UUID> ids) {
        return scoped(tx, tx.networkOfferings().existing(ids));
    }

    /** Offerings without a domain are everybody's. */
    private static Map<UUID, Ownership> scoped(Tx tx, List<UUID> offerings) {
        Map<UUID, Ownership> found = new HashMap<>(everybodys(offerings));
        if (!offerings.isEmpty()) {
            tx.offeringScopes().domains(offerings).stream()
                    .collect(Collectors.groupingBy(
                            OfferingScopeRow::offering,
                            Collectors.mapping(OfferingScopeRow::path, Collectors.toList())))
                    .forEach((offering, paths) -> found.put(offering, new Ownership.OfDomains(paths)));
        }
        return found;
    }

    private static Map<UUID, Ownership> templates(Tx tx, List<UUID> ids) {
        List<TemplateRow> rows = tx.templates().existing(ids);
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<AccountId, String> paths =
                tx
                        .accounts()
                        .owners(rows.stream()
                                .map(TemplateRow::accountId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(OwnerRow::accountId, OwnerRow::domainPath));
        Map<TemplateId, Set<AccountId>> shares = tx.templates().shares(ids).stream()
                .collect(Collectors.groupingBy(
                        TemplateShareRow::templateId,
                        Collectors.mapping(TemplateShareRow::accountId, Collectors.toSet())));
        Map<UUID, Ownership> found = new HashMap<>();
        for (TemplateRow row : rows) {
            boolean isProducts = row.type() != TemplateType.USER;
            boolean shared = row.isPublic() || row.isFeatured();
            found.put(
                    row.id().value(),
                    isProducts
                            ? new Ownership.Everyone()
                            : new Ownership.SharedWith(
                                    new Ownership.OfAccount(
                                            row.accountId(), paths.getOrDefault(row.accountId(), "/"), shared),
                                    shares.getOrDefault(row.id(), Set.of())));
        }
        return found;
    }
}
