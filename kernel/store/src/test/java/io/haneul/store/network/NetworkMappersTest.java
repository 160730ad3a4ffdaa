package io.haneul.store.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.HostId;
import io.haneul.model.IpAddress;
import io.haneul.model.JobId;
import io.haneul.model.MacAddress;
import io.haneul.model.NetworkId;
import io.haneul.model.NetworkOfferingId;
import io.haneul.model.NicId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.ZoneId;
import io.haneul.store.NewIds;
import io.haneul.store.Store;
import io.haneul.store.catalog.GuestType;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class NetworkMappersTest {
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
    void aNetworkSurvivesItsRowUnchanged() {
        NetworkRow network = network(Audience.ACCOUNT);

        assertEquals(network, store.read(tx -> tx.networks().find(network.id())).orElseThrow());
    }

    @Test
    void onlyOneJobImplementsANetworkAndItCannotBeShutDownWhileAMachineIsActive() {
        NetworkRow network = network(Audience.ACCOUNT);
        JobId job = NewIds.of(JobId.class);
        JobId other = NewIds.of(JobId.class);

        store.write(tx -> assertEquals(1, tx.networks().beginImplementing(network.id(), job)));
        store.write(tx -> assertEquals(0, tx.networks().beginImplementing(network.id(), other)));
        store.write(tx -> assertEquals(1, tx.networks().implemented(network.id())));
        NicRow nic = nic(network, 10, "02:00:00:00:00:01");
        store.write(tx -> assertEquals(0, tx.networks().beginShutdown(network.id(), other)));
        store.write(tx -> assertEquals(1, tx.nics().activate(nic.vmId(), false)));
        store.write(tx -> assertEquals(0, tx.networks().beginDestroying(network.id(), other)));
        store.write(tx -> assertEquals(1, tx.networks().beginShutdown(network.id(), other)));
        store.write(tx -> assertEquals(1, tx.networks().allocated(network.id())));

        assertEquals(
                NetworkState.ALLOCATED,
                store.read(tx -> tx.networks().find(network.id())).orElseThrow().state());
    }

    @Test
    void theNextFreePositionIsFoundAfterARunOfTakenOnes() {
        NetworkRow network = network(Audience.ACCOUNT);
        nic(network, 10, "02:00:00:00:00:01");
        nic(network, 11, "02:00:00:00:00:02");
        nic(network, 13, "02:00:00:00:00:03");

        assertEquals(9, freeFrom(network, 9));
        assertEquals(12, freeFrom(network, 10));
        assertEquals(12, freeFrom(network, 11));
        assertEquals(14, freeFrom(network, 13));
        assertEquals(0, insert(nicRow(network, 13, "02:00:00:00:00:04")));
        assertEquals(0, insert(nicRow(network, 14, "02:00:00:00:00:01")));
    }

    @Test
    void changesWaitUntilTheyAreInForce() {
        NetworkRow network = network(Audience.ACCOUNT);
        long first = store.inTransaction(tx -> tx.networks().change(network.id(), NOW));
        long second = store.inTransaction(tx -> tx.networks().change(network.id(), NOW));

        assertEquals(List.of(first, second), store.read(tx -> tx.networks().changes(network.id())));
        store.write(tx -> tx.networks().inForce(List.of(first)));

        assertEquals(List.of(second), store.read(tx -> tx.networks().changes(network.id())));
        boolean secondWaits = store.read(tx -> tx.networks().isPending(second));
        boolean firstWaits = store.read(tx -> tx.networks().isPending(first));
        assertTrue(secondWaits);
        assertFalse(firstWaits);
    }

    @Test
    void aListShowsOnesOwnAndWhatIsSharedWithTheZone() {
        NetworkRow own = network(Audience.ACCOUNT);
        NetworkRow foreign = network(Audience.ACCOUNT);
        NetworkRow shared = network(Audience.ZONE);
        NetworkFilter want = NetworkFilterBuilder.builder()
                .viewerPath("/x/")
                .owned(true)
                .services(List.of())
                .build();

        assertEquals(List.of(own.id(), shared.id()), seen(Visibility.of(own.accountId()), want));
        assertEquals(List.of(own.id(), foreign.id(), shared.id()), seen(Visibility.everything(), want));
        long count = store.read(tx -> tx.networks().count(Visibility.of(own.accountId()), want));
        assertEquals(2, count);
        NetworkFilter natted = NetworkFilterBuilder.builder(want)
                .services(List.of("SourceNat"))
                .wanted(1)
                .guestType(GuestType.ISOLATED)
                .usable(true)
                .audience("Account")
                .build();
        assertEquals(List.of(), seen(Visibility.everything(), natted));
    }

    @Test
    void aSegmentNumberIsOneNetworksAndHostsAreRememberedOnce() {
        NetworkRow one = network(Audience.ACCOUNT);
        NetworkRow two = network(Audience.ACCOUNT);
        HostId host = NewIds.of(HostId.class);
        store.write(tx -> {
            assertEquals(1, tx.networks().takeSegment(one.physicalNetworkId(), 100, one.id()));
            assertEquals(1, tx.networks().brought(one.id(), host));
            assertEquals(0, tx.networks().brought(one.id(), host));
        });

        store.write(tx -> assertEquals(0, tx.networks().takeSegment(one.physicalNetworkId(), 100, two.id())));

        assertEquals(Optional.of(100), store.read(tx -> tx.networks().segmentOf(one.id())));
        assertEquals(List.of(host), store.read(tx -> tx.networks().hosts(one.id())));
    }

    private List<NetworkId> seen(Visibility see, NetworkFilter want) {
        return store.read(tx -> tx.networks().page(see, want, new Page(0, 100))).stream()
                .map(NetworkRow::id)
                .toList();
    }

    private long freeFrom(NetworkRow network, long from) {
        return store.read(tx -> tx.nics().freeFrom(network.id(), from));
    }

    private int insert(NicRow nic) {
        return store.inTransaction(tx -> tx.nics().insert(nic));
    }

    private NicRow nic(NetworkRow network, long position, String mac) {
        NicRow row = nicRow(network, position, mac);
        assertEquals(1, insert(row));
        return row;
    }

    private static NicRow nicRow(NetworkRow network, long position, String mac) {
        return NicRowBuilder.builder()
                .id(NewIds.of(NicId.class))
                .vmId(NewIds.next())
                .networkId(network.id())
                .role(NicRole.USER)
                .mac(new MacAddress(mac))
                .address(new IpAddress("10.1.1." + position))
                .position(position)
                .isDefault(true)
                .active(true)
                .hostName("vm")
                .metadata("")
                .created(NOW)
                .build();
    }

    private NetworkRow network(Audience audience) {
        NetworkRow row = NetworkRowBuilder.builder()
                .id(NewIds.of(NetworkId.class))
                .name("net")
                .displayText("net")
                .zoneId(NewIds.of(ZoneId.class))
                .physicalNetworkId(NewIds.of(PhysicalNetworkId.class))
                .offeringId(NewIds.of(NetworkOfferingId.class))
                .guestType(GuestType.ISOLATED)
                .accountId(NewIds.of(AccountId.class))
                .domainId(NewIds.of(DomainId.class))
                .audience(audience)
                .state(NetworkState.ALLOCATED)
                .cidr("10.1.1.0/24")
                .gateway(new IpAddress("10.1.1.1"))
                .firstAddress(new IpAddress("10.1.1.2"))
                .lastAddress(new IpAddress("10.1.1.254"))
                .networkDomain("cs.internal")
                .created(NOW)
                .build();
        store.write(tx -> tx.networks().insert(row));
        return row;
    }
}
