package io.haneul.plugins.vlan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haneul.model.NetworkId;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.network.NetworkIsolation;
import io.haneul.spi.network.SegmentRequest;
import io.haneul.testkit.Calls;
import io.haneul.testkit.NetworkIsolationContract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VlanIsolationTest extends NetworkIsolationContract {
    private final VlanIsolation vlan = new VlanIsolation();

    @Override
    protected NetworkIsolation isolation() {
        return vlan;
    }

    @Override
    protected Target target() {
        return Target.of(Connection.open("none"));
    }

    @Test
    void aSegmentIsNamedAsClientsKnowIt() throws Exception {
        SegmentRequest request = new SegmentRequest(new NetworkId(new UUID(1, 1)), 101, "");
        assertEquals(
                "vlan://101",
                vlan.ensureSegment(Calls.first(), target(), request).uri());
        assertEquals("VLAN", vlan.facts().method());
    }
}
