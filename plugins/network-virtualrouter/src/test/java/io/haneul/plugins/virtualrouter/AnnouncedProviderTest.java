package io.haneul.plugins.virtualrouter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haneul.model.NetworkId;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.testkit.NetworkProviderContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncedProviderTest extends NetworkProviderContract {
    private final AnnouncedProvider provider = new AnnouncedProvider("InternalLbVm");

    @Override
    protected NetworkProvider provider() {
        return provider;
    }

    @Override
    protected Target target() {
        return Target.of(Connection.open("none"));
    }

    @Override
    protected Optional<String> inForce(NetworkId network) {
        return Optional.empty();
    }

    @Test
    void advertisesNothing() {
        assertEquals("InternalLbVm", provider.name());
        assertEquals(Map.of(), provider.facts().services());
    }
}
