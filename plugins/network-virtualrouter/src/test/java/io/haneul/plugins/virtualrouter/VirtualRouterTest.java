package io.haneul.plugins.virtualrouter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.testkit.Calls;
import io.haneul.testkit.NetworkProviderContract;
import io.haneul.testkit.RecordingLink;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VirtualRouterTest extends NetworkProviderContract {
    private final VirtualRouter provider = new VirtualRouter();
    private final RecordingLink router = new RecordingLink();

    @Override
    protected NetworkProvider provider() {
        return provider;
    }

    @Override
    protected Target target() {
        return Target.of(Connection.open("none")).with(router);
    }

    @Override
    protected Optional<String> inForce(NetworkId network) {
        return router.newest().map(RecordingLink.Delivered::content);
    }

    @Test
    void offersWhatItTranslatesAndTheGatewayItself() {
        assertEquals(
                Set.of("Dhcp", "Dns", "Gateway", "SourceNat", "UserData"),
                provider.facts().services().keySet());
    }

    @Test
    void aNetworkWithoutARouterIsAClearFault() {
        NetworkId id = new NetworkId(new UUID(1, 1));
        NetworkState state = new NetworkState(
                id,
                1,
                "10.1.1.0/24",
                new IpAddress("10.1.1.1"),
                "",
                new SegmentSpec(id, "VLAN", 1, "", "vlan://1"),
                List.of());
        Fault fault = assertThrows(
                Fault.class, () -> provider.converge(Calls.first(), Target.of(Connection.open("none")), state));
        assertEquals(FaultKind.INVALID, fault.kind());
    }
}
