package io.haneul.testkit;

import io.haneul.model.IpAddress;
import io.haneul.model.MacAddress;
import io.haneul.model.NetworkId;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.network.ServiceState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A sound section for each service that the SPI has one for, about one guest. */
public final class SampleSections {
    private static final NetworkId PUBLIC = new NetworkId(new UUID(8, 8));

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
                new ServiceState.UserData(List.of(data)));
    }
}
