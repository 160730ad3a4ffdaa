package io.haneul.plugins.virtualrouter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.IpAddress;
import io.haneul.model.MacAddress;
import io.haneul.model.NetworkId;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.network.ServiceState;
import io.haneul.spi.network.ServiceState.Entry;
import io.haneul.spi.network.ServiceState.GuestData;
import io.haneul.spi.network.ServiceState.Lease;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a router is told, compared with files that a person can read. */
class RouterTranslatorTest {
    private static final NetworkId NETWORK = new NetworkId(UUID.fromString("11111111-2222-3333-4444-555555555555"));
    private static final UUID VM = UUID.fromString("99999999-2222-3333-4444-555555555555");
    private static final Lease WEB = lease("02:00:00:00:00:05", "10.1.1.5", "web", true);
    private static final Lease DB = lease("02:00:00:00:00:06", "10.1.1.6", "db", false);

    @Test
    void anIsolatedNetworkWithAllServices() throws Exception {
        compare("isolated", state(7, dhcp(), dns(), sourceNat(), userData()));
    }

    @Test
    void aSharedNetworkWithoutAWayOut() throws Exception {
        compare("shared", state(3, dhcp(), dns(), userData()));
    }

    @Test
    void leasesOnlyGiveNoResolver() throws Exception {
        compare("dhcp-only", state(1, dhcp()));
    }

    @Test
    void noServiceLeavesNothingRunning() throws Exception {
        compare("empty", state(2));
    }

    @Test
    void theOrderOfTheSectionsDoesNotMatter() throws Exception {
        assertEquals(
                RouterTranslator.translate(state(7, dhcp(), dns(), sourceNat(), userData()))
                        .toJson(),
                RouterTranslator.translate(state(7, userData(), sourceNat(), dns(), dhcp()))
                        .toJson());
    }

    @Test
    void aNameThatWouldMeanSomethingInAFileIsLeftOutAndTheMachineKeepsItsAddress() throws Exception {
        for (String name : List.of("web\nserver=6.6.6.6", "web,10.1.1.9", "", "-web", "web server", "x".repeat(64))) {
            Lease lease = lease("02:00:00:00:00:05", "10.1.1.5", name, true);
            RouterDocument document = RouterTranslator.translate(
                    state(1, new ServiceState.Dhcp(List.of(lease)), new ServiceState.Dns(List.of(lease), List.of())));
            assertEquals(
                    List.of("02:00:00:00:00:05,10.1.1.5,infinite"),
                    document.files().get("dhcp-hosts"),
                    name);
            assertEquals(List.of(), document.files().get("hosts"), name);
        }
    }

    @Test
    void oneBadKeyOfMetadataIsRefusedAloneAndTheRestIsDelivered() throws Exception {
        for (String key : List.of("../../etc/passwd", "/etc/passwd", "a//b", ".ssh", "a\nb", "")) {
            GuestData guest = new GuestData(
                    VM,
                    new IpAddress("10.1.1.5"),
                    List.of(new Entry(key, "x"), new Entry("public-keys/0/openssh-key", "ssh-rsa AAAA\nsecond line")),
                    Optional.empty());
            RouterDocument document = RouterTranslator.translate(state(1, new ServiceState.UserData(List.of(guest))));
            assertEquals(1, document.refused().size(), key);
            assertEquals(VM, document.refused().get(0).rule());
            assertEquals(1, document.metadata().get("10.1.1.5").size());
            assertFalse(document.toJson().contains("refused"), "the router is not told what was refused");
        }
    }

    @Test
    void whatIsNoNetworkIsInvalid() {
        for (String cidr :
                List.of("", "10.1.1.0", "10.1.1.0/33", "10.1.1.0/31", "fd00::/64", "10.1.1.999/24", "x/24")) {
            Fault fault = assertThrows(Fault.class, () -> RouterTranslator.translate(state(cidr, "cs.internal")), cidr);
            assertEquals(FaultKind.INVALID, fault.kind());
        }
    }

    @Test
    void whatIsNoDomainIsInvalid() {
        for (String domain : List.of("a b", "a\nserver=6.6.6.6", ".a", "a/b", "a,b")) {
            Fault fault =
                    assertThrows(Fault.class, () -> RouterTranslator.translate(state("10.1.1.0/24", domain)), domain);
            assertEquals(FaultKind.INVALID, fault.kind());
        }
    }

    @Test
    void oneServiceTwiceIsInvalid() {
        Fault fault = assertThrows(Fault.class, () -> RouterTranslator.translate(state(1, dhcp(), dhcp())));
        assertEquals(FaultKind.INVALID, fault.kind());
        assertTrue(fault.getMessage().contains("Dhcp twice"), fault.getMessage());
    }

    private static void compare(String golden, NetworkState state) throws Exception {
        JsonMapper json = JsonMapper.builder().build();
        JsonNode told = json.readTree(RouterTranslator.translate(state).toJson());
        assertEquals(golden(golden), json.writerWithDefaultPrettyPrinter().writeValueAsString(told) + "\n");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = RouterTranslatorTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return in == null
                    ? "there is no golden file " + name
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static NetworkState state(long revision, ServiceState... services) {
        return new NetworkState(
                NETWORK,
                revision,
                "10.1.1.0/24",
                new IpAddress("10.1.1.1"),
                "cs1.internal",
                segment(101),
                List.of(services));
    }

    private static NetworkState state(String cidr, String domain) {
        return new NetworkState(NETWORK, 1, cidr, new IpAddress("10.1.1.1"), domain, segment(101), List.of());
    }

    private static SegmentSpec segment(int vlan) {
        return new SegmentSpec(NETWORK, "VLAN", vlan, "", "vlan://" + vlan);
    }

    private static Lease lease(String mac, String address, String name, boolean isDefault) {
        return new Lease(new MacAddress(mac), new IpAddress(address), name, isDefault);
    }

    private static ServiceState.Dhcp dhcp() {
        return new ServiceState.Dhcp(List.of(WEB, DB));
    }

    private static ServiceState.Dns dns() {
        return new ServiceState.Dns(List.of(WEB, DB), List.of(new IpAddress("9.9.9.9"), new IpAddress("1.1.1.1")));
    }

    private static ServiceState.SourceNat sourceNat() {
        return new ServiceState.SourceNat(
                new IpAddress("203.0.113.10"),
                new IpAddress("255.255.255.128"),
                new IpAddress("203.0.113.1"),
                segment(50));
    }

    private static ServiceState.UserData userData() {
        return new ServiceState.UserData(List.of(
                new GuestData(
                        VM,
                        new IpAddress("10.1.1.5"),
                        List.of(new Entry("local-hostname", "web"), new Entry("instance-id", "i-2-3-VM")),
                        Optional.of("sha256-abc")),
                new GuestData(
                        VM, new IpAddress("10.1.1.6"), List.of(new Entry("local-hostname", "db")), Optional.empty())));
    }
}
