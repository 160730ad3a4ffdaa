package io.haneul.plugins.virtualrouter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.model.Cidr;
import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.model.PortRange;
import io.haneul.spi.network.Balance;
import io.haneul.spi.network.FirewallRule;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.network.OneToOne;
import io.haneul.spi.network.PortForward;
import io.haneul.spi.network.PublicAddress;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.network.ServiceState;
import io.haneul.spi.network.Traffic;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What tenants' rules become in the router's files. */
class RouterRulesTest {
    private static final NetworkId NETWORK = new NetworkId(new UUID(1, 1));
    private static final UUID RULE = new UUID(0, 7);
    private static final IpAddress GUEST = new IpAddress("10.1.1.5");
    private static final List<Cidr> SOME = List.of(Cidr.parse("192.0.2.0/24"), Cidr.parse("198.51.100.7/32"));

    private static SegmentSpec segment(int vlan) {
        return new SegmentSpec(NETWORK, "VLAN", vlan, "", "vlan://" + vlan);
    }

    private static PublicAddress address(String text, int vlan) {
        return new PublicAddress(
                new IpAddress(text), new IpAddress("255.255.255.128"), new IpAddress("203.0.113.1"), segment(vlan));
    }

    private static RouterDocument document(ServiceState... sections) throws Exception {
        List<ServiceState> all = new java.util.ArrayList<>(List.of(sections));
        all.add(new ServiceState.SourceNat(
                new IpAddress("203.0.113.10"),
                new IpAddress("255.255.255.128"),
                new IpAddress("203.0.113.1"),
                segment(50)));
        return RouterTranslator.translate(new NetworkState(
                NETWORK, 1, "10.1.1.0/24", new IpAddress("10.1.1.1"), "cs1.internal", segment(101), all));
    }

    private static void assertLine(RouterDocument document, String file, String line) {
        List<String> lines =
                document.files().get(file).stream().map(String::strip).toList();
        assertTrue(lines.contains(line), line + " is not in " + String.join("\n", lines));
    }

    @Test
    void aFirewallLetsInByThePublicAddressWhateverIsBehindIt() throws Exception {
        FirewallRule web = new FirewallRule(
                RULE, Optional.of(address("203.0.113.11", 50)), Traffic.tcp(new PortRange(80, 90)), SOME, List.of());
        FirewallRule ping = new FirewallRule(
                new UUID(0, 8),
                Optional.of(address("203.0.113.11", 50)),
                new Traffic(
                        Traffic.Protocol.ICMP,
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.of(new Traffic.Icmp(8, OptionalInt.of(0)))),
                List.of(Cidr.parse("0.0.0.0/0")),
                List.of());

        RouterDocument document = document(new ServiceState.Firewall(List.of(web, ping)));

        assertLine(
                document,
                "nftables.conf",
                "iifname \"eth2\" ip saddr { 192.0.2.0/24, 198.51.100.7/32 } ct original ip daddr 203.0.113.11"
                        + " meta l4proto tcp ct original proto-dst 80-90 accept comment \"" + RULE + "\"");
        assertLine(
                document,
                "nftables.conf",
                "iifname \"eth2\" ip daddr 203.0.113.11 icmp type 8 icmp code 0 accept comment \"" + new UUID(0, 8)
                        + "\"");
        assertLine(document, "nftables.conf", "iifname \"eth2\" drop");
        assertEquals("203.0.113.11/25", document.interfaces().get("eth2").get("addresses"));
        assertEquals(List.of("Firewall", "SourceNat"), document.services());
        assertEquals(List.of(), document.refused());
    }

    @Test
    void egressRulesNameWhatMayLeaveOrWhatMayNot() throws Exception {
        FirewallRule mail = new FirewallRule(
                RULE,
                Optional.empty(),
                Traffic.tcp(PortRange.of(25)),
                List.of(Cidr.parse("10.1.1.0/24")),
                List.of(Cidr.parse("0.0.0.0/0")));
        String line =
                "iifname \"eth0\" oifname \"eth2\" ip saddr { 10.1.1.0/24 } ip daddr { 0.0.0.0/0 } tcp dport 25 %s comment \""
                        + RULE + "\"";
        String all = "iifname \"eth0\" oifname \"eth2\" ip saddr 10.1.1.0/24 accept";

        RouterDocument open = document(new ServiceState.Egress(true, List.of(mail)));
        RouterDocument closed = document(new ServiceState.Egress(false, List.of(mail)));

        assertLine(open, "nftables.conf", line.formatted("drop"));
        assertLine(open, "nftables.conf", all);
        assertLine(closed, "nftables.conf", line.formatted("accept"));
        assertFalse(
                closed.files().get("nftables.conf").stream().map(String::strip).anyMatch(all::equals));
    }

    @Test
    void portsAreMovedOneByOneWhereTheyAreOthersInside() throws Exception {
        PortForward moved = new PortForward(
                RULE,
                address("203.0.113.11", 50),
                Traffic.udp(new PortRange(5000, 5001)),
                GUEST,
                new PortRange(53, 54),
                SOME);

        RouterDocument document = document(new ServiceState.PortForwarding(List.of(moved)));

        String from = "ip saddr { 192.0.2.0/24, 198.51.100.7/32 } ip daddr 203.0.113.11 udp dport ";
        assertLine(document, "nftables.conf", from + "5000 dnat to 10.1.1.5:53 comment \"" + RULE + "\"");
        assertLine(document, "nftables.conf", from + "5001 dnat to 10.1.1.5:54 comment \"" + RULE + "\"");
        assertLine(document, "nftables.conf", "iifname \"eth2\" ct status dnat accept");
    }

    @Test
    void oneAddressIsOneGuestsBothWays() throws Exception {
        RouterDocument document = document(
                new ServiceState.StaticNat(List.of(new OneToOne(RULE, address("203.0.113.12", 50), GUEST, false))));

        assertLine(document, "nftables.conf", "ip daddr 203.0.113.12 dnat to 10.1.1.5 comment \"" + RULE + "\"");
        List<String> lines = document.files().get("nftables.conf").stream()
                .map(String::strip)
                .toList();
        int own = lines.indexOf("oifname \"eth2\" ip saddr 10.1.1.5 snat to 203.0.113.12 comment \"" + RULE + "\"");
        int all = lines.indexOf("oifname \"eth2\" ip saddr 10.1.1.0/24 snat to 203.0.113.10");
        assertTrue(own > 0 && own < all, "the guest's own address comes before the network's: " + lines);
    }

    @Test
    void anAddressOfAnotherPublicNetworkIsRefusedAlone() throws Exception {
        OneToOne far = new OneToOne(RULE, address("192.0.2.9", 51), GUEST, false);
        OneToOne near = new OneToOne(new UUID(0, 8), address("203.0.113.12", 50), GUEST, false);

        RouterDocument document = document(new ServiceState.StaticNat(List.of(far, near)));

        assertEquals(1, document.refused().size());
        assertEquals(RULE, document.refused().get(0).rule());
        assertTrue(
                document.toJson().contains("203.0.113.12") && !document.toJson().contains("192.0.2.9"));
    }

    private static Balance balance(UUID id, Balance.Protocol protocol, Optional<Balance.Stickiness> stickiness) {
        return new Balance(
                id,
                "web",
                Optional.of(address("203.0.113.11", 50)),
                Optional.empty(),
                protocol,
                PortRange.of(80),
                Balance.Algorithm.LEAST_CONNECTIONS,
                SOME,
                List.of(new Balance.Member(new UUID(9, 9), GUEST, 8080)),
                stickiness,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void aBalancedPortIsSpreadOverItsMembers() throws Exception {
        Balance.Stickiness cookie = new Balance.Stickiness(
                Balance.Stickiness.Method.LB_COOKIE,
                "sticky",
                List.of(new ServiceState.Entry("cookie-name", "shop"), new ServiceState.Entry("nocache", "true")));

        RouterDocument document = document(
                new ServiceState.LoadBalancing(List.of(balance(RULE, Balance.Protocol.TCP, Optional.of(cookie)))));

        assertLine(document, "haproxy.cfg", "listen " + RULE);
        assertLine(document, "haproxy.cfg", "bind 203.0.113.11:80");
        assertLine(document, "haproxy.cfg", "balance leastconn");
        assertLine(document, "haproxy.cfg", "cookie shop insert nocache");
        assertLine(document, "haproxy.cfg", "tcp-request connection reject if !{ src 192.0.2.0/24 198.51.100.7/32 }");
        String vm = new UUID(9, 9).toString();
        assertLine(document, "haproxy.cfg", "server " + vm + "-10.1.1.5 10.1.1.5:8080 check cookie " + vm);
    }

    @Test
    void whatItCannotBalanceIsRefusedAlone() throws Exception {
        Balance.Stickiness evil = new Balance.Stickiness(
                Balance.Stickiness.Method.LB_COOKIE,
                "sticky",
                List.of(new ServiceState.Entry("cookie-name", "x\n  server evil 6.6.6.6:80")));

        RouterDocument document = document(new ServiceState.LoadBalancing(List.of(
                balance(new UUID(0, 1), Balance.Protocol.UDP, Optional.empty()),
                balance(new UUID(0, 2), Balance.Protocol.TCP, Optional.of(evil)),
                balance(RULE, Balance.Protocol.TCP, Optional.empty()))));

        assertEquals(2, document.refused().size());
        assertLine(document, "haproxy.cfg", "listen " + RULE);
        assertFalse(document.toJson().contains("6.6.6.6"));
    }
}
