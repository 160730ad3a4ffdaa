package io.haneul.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.LiveZone;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublicAddressesTest {
    /** How many addresses the public range of the demo zone has. */
    private static final int RANGE = 1017;

    @TempDir
    static Path data;

    private static LiveZone cloud;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 1);
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static List<Map<String, Object>> addresses(Caller caller, String... filter) {
        return cloud.list(caller, "listPublicIpAddresses", filter);
    }

    @Test
    void anAddressIsAcquiredForANetworkListedAndGivenBack() {
        Caller ann = cloud.user("acquirer");
        String network = cloud.network(ann, "net");

        String id = cloud.done(ann, "associateIpAddress", "networkid", network);

        Map<String, Object> address = addresses(ann, "id", id).get(0);
        assertEquals("Allocated", address.get("state"));
        assertEquals(network, address.get("associatednetworkid"));
        assertEquals(false, address.get("issourcenat"));
        assertEquals("acquirer", address.get("account"));
        assertEquals(1, addresses(ann, "associatednetworkid", network).size());
        assertEquals(0, addresses(ann, "issourcenat", "true").size());
        assertEquals(
                1,
                addresses(ann, "ipaddress", String.valueOf(address.get("ipaddress")))
                        .size());

        cloud.done(ann, "disassociateIpAddress", "id", id);

        assertEquals(0, addresses(ann).size());
    }

    @Test
    void theAccountsOnlyNetworkGetsItWhenNoneIsNamed() {
        Caller bob = cloud.user("laconic");
        String zone = cloud.zone().zone();
        Refusal none = cloud.refused(bob, "associateIpAddress", "zoneid", zone);
        assertTrue(none.getMessage().contains("no isolated network"), none.getMessage());
        String network = cloud.network(bob, "only");

        String id = cloud.done(bob, "associateIpAddress", "zoneid", zone);

        assertEquals(network, addresses(bob, "id", id).get(0).get("associatednetworkid"));
        cloud.network(bob, "second");
        Refusal many = cloud.refused(bob, "associateIpAddress", "zoneid", zone);
        assertTrue(many.getMessage().contains("more than one"), many.getMessage());
    }

    @Test
    void aNamedAddressIsGivenOnceAndReleasedByItsName() {
        Caller eve = cloud.user("picky");
        String network = cloud.network(eve, "net");
        cloud.done(eve, "associateIpAddress", "networkid", network, "ipaddress", "192.168.2.200");

        Refusal taken = cloud.refused(eve, "associateIpAddress", "networkid", network, "ipaddress", "192.168.2.200");
        assertEquals(ApiCode.INSUFFICIENT_CAPACITY, taken.code());
        Refusal outside = cloud.refused(eve, "associateIpAddress", "networkid", network, "ipaddress", "9.9.9.9");
        assertEquals(ApiCode.PARAMETER, outside.code());
        Caller other = cloud.user("stranger");
        Refusal foreign = cloud.refused(other, "disassociateIpAddress", "ipaddress", "192.168.2.200");
        Refusal free = cloud.refused(other, "disassociateIpAddress", "ipaddress", "192.168.2.201");
        assertEquals(free.getMessage().replace("2.201", "2.200"), foreign.getMessage());
        cloud.refused(other, "associateIpAddress", "networkid", network);

        cloud.done(eve, "disassociateIpAddress", "ipaddress", "192.168.2.200");

        assertEquals(0, addresses(eve).size());
    }

    @Test
    void theSourceNatAddressStaysWithItsNetwork() {
        Caller dan = cloud.user("natted");
        String network = cloud.network(dan, "net");
        cloud.running(dan, network, "one");
        Map<String, Object> nat = addresses(dan, "issourcenat", "true", "associatednetworkid", network)
                .get(0);

        Refusal refusal = cloud.refused(dan, "disassociateIpAddress", "id", String.valueOf(nat.get("id")));

        assertTrue(refusal.getMessage().contains("source NAT"), refusal.getMessage());
        assertEquals(1, addresses(dan, "issourcenat", "true").size());
    }

    @Test
    void freeAddressesAreListedAfterThoseThatAreTaken() {
        Caller user = cloud.user("shopper");
        String network = cloud.network(user, "net");
        String taken = cloud.done(user, "associateIpAddress", "networkid", network);
        long allTaken = cloud.count(cloud.admin(), "listPublicIpAddresses", "listall", "true");

        assertEquals(RANGE - allTaken, cloud.count(user, "listPublicIpAddresses", "state", "Free"));
        assertEquals(
                RANGE,
                cloud.count(cloud.admin(), "listPublicIpAddresses", "allocatedonly", "false", "listall", "true"));
        List<Map<String, Object>> page = addresses(user, "allocatedonly", "false", "page", "1", "pagesize", "3");
        assertEquals(3, page.size());
        assertEquals(taken, page.get(0).get("id"));
        assertEquals("Free", page.get(1).get("state"));
        List<Map<String, Object>> next = addresses(user, "allocatedonly", "false", "page", "2", "pagesize", "3");
        Set<Object> seen = java.util.stream.Stream.concat(page.stream(), next.stream())
                .map(one -> one.get("ipaddress"))
                .collect(Collectors.toSet());
        assertEquals(6, seen.size());
        String free = String.valueOf(page.get(1).get("ipaddress"));
        assertEquals(1, addresses(user, "state", "Free", "ipaddress", free).size());
        assertNotEquals(0, cloud.count(user, "listPublicIpAddresses", "state", "Free", "keyword", "168.3.24"));
        assertEquals(0, addresses(user, "state", "Reserved").size());
    }

    @Test
    void aFilterOnWhatThereIsNotGivesNothing() {
        Caller user = cloud.user("filtering");
        cloud.done(user, "associateIpAddress", "networkid", cloud.network(user, "net"));

        assertEquals(1, addresses(user).size());
        assertEquals(0, addresses(user, "isstaticnat", "true").size());
        assertEquals(0, addresses(user, "forvirtualnetwork", "false").size());
        assertEquals(0, addresses(user, "forsystemvms", "true").size());
        assertEquals(0, addresses(user, "fordisplay", "false").size());
        assertEquals(
                0, addresses(user, "tags[0].key", "a", "tags[0].value", "b").size());
        assertEquals(0, addresses(user, "vlanid", UUID.randomUUID().toString()).size());
        assertEquals(1, addresses(user, "zoneid", cloud.zone().zone()).size());
        assertEquals(1, cloud.count(user, "listPublicIpAddresses", "retrieveonlyresourcecount", "true"));
        assertEquals(0, addresses(user, "retrieveonlyresourcecount", "true").size());
    }
}
