package io.haneul.engine.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.LiveZone;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Removing domains takes all they have, on the simulated hosts as in the database. */
final class RemovalTest {
    @TempDir
    static Path data;

    private static LiveZone cloud;
    private static Caller admin;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 2);
        admin = cloud.admin();
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static String shared(String name, String vlan, String domain) {
        Map<String, Object> network = cloud.one(
                admin,
                "createNetwork",
                "name",
                name,
                "zoneid",
                cloud.zone().zone(),
                "networkofferingid",
                cloud.server().id("listNetworkOfferings", "name", "DefaultSharedNetworkOffering"),
                "vlan",
                vlan,
                "gateway",
                "10.77.0.1",
                "netmask",
                "255.255.255.0",
                "startip",
                "10.77.0.10",
                "endip",
                "10.77.0.90",
                "acltype",
                "Domain",
                "domainid",
                domain);
        return String.valueOf(network.get("id"));
    }

    private static String range(String domain) {
        return cloud.server()
                .id(
                        "createVlanIpRange",
                        "zoneid",
                        cloud.zone().zone(),
                        "vlan",
                        "51",
                        "gateway",
                        "192.168.77.1",
                        "netmask",
                        "255.255.255.0",
                        "startip",
                        "192.168.77.10",
                        "endip",
                        "192.168.77.20",
                        "forvirtualnetwork",
                        "true",
                        "domainid",
                        domain,
                        "physicalnetworkid",
                        cloud.server().id("listPhysicalNetworks"));
    }

    @Test
    void aDomainGoesWithItsAccountsMachinesAndSharedNetworks() {
        String domain = cloud.server().id("createDomain", "name", "going");
        String below = cloud.server().id("createDomain", "name", "below", "parentdomainid", domain);
        Caller ann = cloud.account("ann", "User", domain);
        Caller bob = cloud.account("bob", "User", below);
        String network = shared("theirs", "3001", domain);
        String range = range(domain);
        cloud.running(ann, network, "ann-1");
        cloud.running(bob, network, "bob-1");
        Refusal refusal = cloud.refused(admin, "deleteDomain", "id", domain);
        assertEquals(ApiCode.IN_USE, refusal.code());

        cloud.done(admin, "deleteDomain", "id", domain, "cleanup", "true");

        assertEquals(0, cloud.count(admin, "listDomains", "id", domain));
        assertEquals(0, cloud.count(admin, "listDomains", "id", below));
        assertEquals(0, cloud.count(admin, "listVirtualMachines", "listall", "true"));
        assertEquals(0, cloud.count(admin, "listNetworks", "id", network));
        assertEquals(0, cloud.count(admin, "listRouters", "listall", "true"));
        assertEquals(0, cloud.simulator().state().running().size());
        Map<String, Object> left =
                cloud.list(admin, "listVlanIpRanges", "id", range).get(0);
        assertTrue(left.get("domainid") == null, left.toString());
    }

    @Test
    void aDomainWithAnEmptySharedNetworkIsRemovedWhenItIsAskedTo() {
        String domain = cloud.server().id("createDomain", "name", "lonely");
        String network = shared("lonely", "3002", domain);

        Refusal refusal = cloud.refused(admin, "deleteDomain", "id", domain);

        assertEquals(ApiCode.IN_USE, refusal.code());
        assertTrue(refusal.getMessage().contains("1 shared networks"), refusal.getMessage());
        cloud.done(admin, "deleteDomain", "id", domain, "cleanup", "true");
        assertEquals(0, cloud.count(admin, "listNetworks", "id", network));
    }
}
