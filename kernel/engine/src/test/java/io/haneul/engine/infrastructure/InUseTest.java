package io.haneul.engine.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.LiveZone;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What something stands on is not removed, and the refusal says what stands there. */
final class InUseTest {
    @TempDir
    static Path data;

    private static LiveZone cloud;
    private static Caller admin;
    private static String zone;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 1);
        admin = cloud.admin();
        zone = cloud.zone().zone();
        Caller tenant = cloud.user("tenant");
        cloud.running(tenant, cloud.network(tenant, "net"), "one");
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static String id(String command) {
        return cloud.server().id(command, "zoneid", zone);
    }

    private static void used(String by, String command, String... parameters) {
        Refusal refusal = cloud.refused(admin, command, parameters);
        assertEquals(ApiCode.IN_USE, refusal.code(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(by), refusal.getMessage());
    }

    @Test
    void whatIsInUseStays() {
        used("pods", "deleteZone", "id", zone);
        used("clusters", "deletePod", "id", id("listPods"));
        used("hosts", "deleteCluster", "id", id("listClusters"));
        used("machines", "deleteHost", "id", id("listHosts"));
        used("volumes", "deleteStoragePool", "id", id("listStoragePools"));
        used("addresses", "deleteVlanIpRange", "id", id("listVlanIpRanges"));
        used("networks", "deletePhysicalNetwork", "id", id("listPhysicalNetworks"));
        String provider = cloud.server().id("listNetworkServiceProviders", "name", "VirtualRouter");
        used("networks", "deleteNetworkServiceProvider", "id", provider);
        used("networks", "deleteTrafficType", "id", traffic("Guest"));
        used("ranges", "deleteTrafficType", "id", traffic("Public"));
    }

    private static String traffic(String type) {
        String physical = id("listPhysicalNetworks");
        return cloud.list(admin, "listTrafficTypes", "physicalnetworkid", physical).stream()
                .filter(one -> type.equals(one.get("traffictype")))
                .map(one -> String.valueOf(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void numbersThatNetworksHaveStayInTheRange() {
        Refusal refusal =
                cloud.refused(admin, "updatePhysicalNetwork", "id", id("listPhysicalNetworks"), "vlan", "4000-4001");

        assertEquals(ApiCode.PARAMETER, refusal.code());
        assertTrue(refusal.getMessage().contains("vlan"), refusal.getMessage());
    }

    @Test
    void anOfferingOfNetworksIsDisabledRatherThanDeleted() {
        String offering = cloud.server()
                .id(
                        "createNetworkOffering",
                        "name",
                        "plain",
                        "displaytext",
                        "plain",
                        "guestiptype",
                        "Isolated",
                        "traffictype",
                        "GUEST",
                        "supportedservices",
                        "Dhcp,Dns");
        cloud.server().call("updateNetworkOffering", "id", offering, "state", "Enabled");
        String network = String.valueOf(
                cloud.one(admin, "createNetwork", "name", "plain", "zoneid", zone, "networkofferingid", offering)
                        .get("id"));

        Refusal refusal = cloud.refused(admin, "deleteNetworkOffering", "id", offering);

        assertEquals(ApiCode.PARAMETER, refusal.code());
        assertTrue(refusal.getMessage().contains("1 networks"), refusal.getMessage());
        cloud.done(admin, "deleteNetwork", "id", network);
        cloud.server().call("deleteNetworkOffering", "id", offering);
    }
}
