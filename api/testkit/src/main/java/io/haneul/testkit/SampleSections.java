package io.haneul.testkit;

import io.haneul.model.Cidr;
import io.haneul.model.IpAddress;
import io.haneul.model.MacAddress;
import io.haneul.model.NetworkId;
import io.haneul.model.PortRange;
import io.haneul.model.Secret;
import io.haneul.spi.network.AclRule;
import io.haneul.spi.network.Balance;
import io.haneul.spi.network.FirewallRule;
import io.haneul.spi.network.Key;
import io.haneul.spi.network.OneToOne;
import io.haneul.spi.network.PortForward;
import io.haneul.spi.network.PublicAddress;
import io.haneul.spi.network.RemoteAccess;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.network.ServiceState;
import io.haneul.spi.network.Tier;
import io.haneul.spi.network.Traffic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A sound section for each service that the SPI has one for, about one guest. */
public final class SampleSections {
    private static final NetworkId PUBLIC = new NetworkId(new UUID(8, 8));
    private static final NetworkId TIER = new NetworkId(new UUID(9, 1));
    private static final Traffic WEB = Traffic.tcp(PortRange.of(80));
    private static final Cidr ANYBODY = Cidr.parse("0.0.0.0/0");

    private SampleSections() {}

    /** {@return one section of each kind} */
    public static List<ServiceState> all() {
        IpAddress guest = new IpAddress("10.1.1.5");
        ServiceState.Lease lease = new ServiceState.Lease(new MacAddress("02:00:00:00:00:05"), guest, "web", true);
        ServiceState.GuestData data = new ServiceState.GuestData(
                new UUID(9, 9), guest, List.of(new ServiceState.Entry("local-hostname", "web")), Optional.empty());
        SegmentSpec outside = new SegmentSpec(PUBLIC, "VLAN", 50, "", "vlan://50");
        return List.of(
                new ServiceState.Dhcp(List.of(lease)),
                new ServiceState.Dns(List.of(lease), List.of(new IpAddress("192.0.2.53"))),
                new ServiceState.SourceNat(
                        new IpAddress("203.0.113.10"),
                        new IpAddress("255.255.255.0"),
                        new IpAddress("203.0.113.1"),
                        outside),
                new ServiceState.UserData(List.of(data)),
                firewall(outside),
                new ServiceState.Egress(true, List.of()),
                new ServiceState.PortForwarding(List.of(
                        new PortForward(new UUID(7, 3), publicAddress(outside), WEB, guest, PortRange.of(8080)))),
                new ServiceState.StaticNat(List.of(new OneToOne(new UUID(7, 4), publicAddress(outside), guest, false))),
                balance(outside, guest),
                vpn(outside),
                new ServiceState.NetworkAcl(List.of(new AclRule(new UUID(7, 6), 1, true, true, WEB, List.of(ANYBODY)))),
                vpc());
    }

    private static ServiceState firewall(SegmentSpec outside) {
        return new ServiceState.Firewall(List.of(new FirewallRule(
                new UUID(7, 1), Optional.of(publicAddress(outside)), WEB, List.of(ANYBODY), List.of())));
    }

    private static ServiceState balance(SegmentSpec outside, IpAddress guest) {
        return new ServiceState.LoadBalancing(List.of(new Balance(
                new UUID(7, 5),
                "web",
                Optional.of(publicAddress(outside)),
                Optional.empty(),
                Balance.Protocol.HTTP,
                PortRange.of(80),
                Balance.Algorithm.ROUND_ROBIN,
                List.of(),
                List.of(new Balance.Member(new UUID(9, 9), guest, 8080)),
                Optional.of(new Balance.Stickiness(Balance.Stickiness.Method.LB_COOKIE, "sticky", List.of())),
                Optional.of(new Balance.HealthCheck("/", Duration.ofSeconds(5), Duration.ofSeconds(2), 2, 3)),
                Optional.empty())));
    }

    private static ServiceState vpn(SegmentSpec outside) {
        RemoteAccess people = new RemoteAccess(
                new UUID(7, 7),
                publicAddress(outside),
                RemoteAccess.Protocol.IKEV2,
                new Key(new Secret("shared by all"), 1),
                new RemoteAccess.AddressRange(new IpAddress("10.1.2.1"), new IpAddress("10.1.2.8")),
                List.of(new RemoteAccess.User("mina", new Key(new Secret("her own"), 1))));
        return new ServiceState.Vpn(List.of(people), List.of());
    }

    private static ServiceState vpc() {
        SegmentSpec wire = new SegmentSpec(TIER, "VLAN", 101, "", "vlan://101");
        return new ServiceState.VpcRouting(
                new UUID(7, 8),
                Cidr.parse("10.1.0.0/16"),
                List.of(new Tier(TIER, Cidr.parse("10.1.1.0/24"), new IpAddress("10.1.1.1"), wire)),
                List.of(),
                List.of());
    }

    private static PublicAddress publicAddress(SegmentSpec outside) {
        return new PublicAddress(
                new IpAddress("203.0.113.11"), new IpAddress("255.255.255.0"), new IpAddress("203.0.113.1"), outside);
    }
}
