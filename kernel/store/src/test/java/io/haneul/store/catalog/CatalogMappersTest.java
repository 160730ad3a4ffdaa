package io.haneul.store.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.model.DomainId;
import io.haneul.model.NetworkOfferingId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.store.NewIds;
import io.haneul.store.Store;
import io.haneul.store.identity.DomainRow;
import io.haneul.store.query.Page;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.exceptions.PersistenceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CatalogMappersTest {
    private static final Page ALL = new Page(0, 100);
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

    private TestSchema schema;
    private Store store;

    @BeforeEach
    void open() {
        schema = TestDatabase.shared().createSchema();
        store = Store.open(schema.dataSource(), Store.Options.production());
    }

    @AfterEach
    void close() {
        store.close();
        TestDatabase.shared().drop(schema);
    }

    @Test
    void anOfferingOfADomainIsSeenThereAndBelowAndByAdminsAbove() {
        DomainId a = domain("/a/");
        domain("/a/b/");
        domain("/c/");
        ServiceOfferingRow everybodys = offering("everybody's");
        ServiceOfferingRow ofA = offering("of a");
        store.write(tx -> tx.offeringScopes().insertDomain(ofA.id().value(), a));

        assertEquals(List.of(everybodys.id(), ofA.id()), seenFrom("/a/", false));
        assertEquals(List.of(everybodys.id(), ofA.id()), seenFrom("/a/b/", false));
        assertEquals(List.of(everybodys.id()), seenFrom("/c/", true));
        assertEquals(List.of(everybodys.id()), seenFrom("/", false));
        assertEquals(List.of(everybodys.id(), ofA.id()), seenFrom("/", true));
        assertEquals(
                "/a/",
                store.read(tx -> tx.offeringScopes().domains(List.of(ofA.id().value())))
                        .get(0)
                        .path());
    }

    @Test
    void aDeletedOfferingIsHiddenAndItsRowStays() {
        ServiceOfferingRow gone = offering("gone");

        store.write(tx -> assertEquals(1, tx.serviceOfferings().remove(gone.id(), tx.now())));

        assertTrue(store.read(tx -> tx.serviceOfferings().page(anything(), ALL)).isEmpty());
        assertTrue(store.read(
                        tx -> tx.serviceOfferings().existing(List.of(gone.id().value())))
                .isEmpty());
        assertEquals(
                gone.name(),
                store.read(tx -> tx.serviceOfferings().find(gone.id()))
                        .orElseThrow()
                        .name());
    }

    @Test
    void livingNetworkOfferingsHaveDifferentNamesAndThoseOfDeletedOnesAreFree() {
        NetworkOfferingRow first = networkOffering("n");

        PersistenceException thrown = assertThrows(PersistenceException.class, () -> networkOffering("n"));
        store.write(tx -> tx.networkOfferings().remove(first.id(), tx.now()));
        NetworkOfferingRow second = networkOffering("n");

        assertTrue(Store.isDuplicate(thrown));
        assertEquals(List.of(second), store.read(tx -> tx.networkOfferings().page(anything(), filter().build(), ALL)));
    }

    @Test
    void networkOfferingsAreFoundByAllOfTheirServices() {
        NetworkOfferingRow both = networkOffering("both");
        NetworkOfferingRow one = networkOffering("one");
        store.write(tx -> {
            tx.networkOfferings().insertService(new OfferedService(both.id(), "Dhcp", "P"));
            tx.networkOfferings().insertService(new OfferedService(both.id(), "SourceNat", "P"));
            tx.networkOfferings().insertService(new OfferedService(one.id(), "Dhcp", "P"));
        });

        NetworkOfferingFilter dhcpAndNat =
                filter().services(List.of("Dhcp", "SourceNat")).wanted(2).build();
        NetworkOfferingFilter noNat = filter().sourceNat(false).build();

        assertEquals(List.of(both), store.read(tx -> tx.networkOfferings().page(anything(), dhcpAndNat, ALL)));
        assertEquals(List.of(one), store.read(tx -> tx.networkOfferings().page(anything(), noNat, ALL)));
        long count = store.read(tx -> tx.networkOfferings().count(anything(), dhcpAndNat));
        assertEquals(1, count);
        assertEquals(
                2, store.read(tx -> tx.networkOfferings().services(both.id())).size());
        assertFalse(store.read(tx -> tx.networkOfferings()
                        .servicesOf(List.of(both.id().value(), one.id().value())))
                .isEmpty());
    }

    private static NetworkOfferingFilterBuilder filter() {
        return NetworkOfferingFilterBuilder.builder().services(List.of());
    }

    private static OfferingFilter anything() {
        return OfferingFilterBuilder.builder().build();
    }

    private List<ServiceOfferingId> seenFrom(String path, boolean admin) {
        OfferingFilter want = OfferingFilterBuilder.builder()
                .viewerPath(path)
                .viewerAdmin(admin)
                .build();
        return store.read(tx -> tx.serviceOfferings().page(want, ALL)).stream()
                .map(ServiceOfferingRow::id)
                .toList();
    }

    private DomainId domain(String path) {
        DomainId id = NewIds.of(DomainId.class);
        store.write(tx -> tx.domains().insert(new DomainRow(id, path, path, null, 1, null, false, NOW, null)));
        return id;
    }

    private ServiceOfferingRow offering(String name) {
        ServiceOfferingRow row = ServiceOfferingRowBuilder.builder()
                .id(NewIds.of(ServiceOfferingId.class))
                .name(name)
                .displayText(name)
                .cores(1)
                .speedMhz(500)
                .memoryMib(512)
                .created(NOW)
                .build();
        store.write(tx -> tx.serviceOfferings().insert(row));
        return row;
    }

    private NetworkOfferingRow networkOffering(String name) {
        NetworkOfferingRow row = NetworkOfferingRowBuilder.builder()
                .id(NewIds.of(NetworkOfferingId.class))
                .name(name)
                .displayText(name)
                .guestType(GuestType.ISOLATED)
                .enabled(true)
                .availability("Optional")
                .created(NOW)
                .build();
        store.write(tx -> tx.networkOfferings().insert(row));
        return row;
    }
}
