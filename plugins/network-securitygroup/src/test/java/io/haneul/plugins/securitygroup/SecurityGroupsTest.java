package io.haneul.plugins.securitygroup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haneul.model.NetworkId;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.testkit.NetworkProviderContract;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecurityGroupsTest extends NetworkProviderContract {
    private final SecurityGroups provider = new SecurityGroups();

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
    void isKnownByTheNameThatDeploymentToolsUse() {
        assertEquals("SecurityGroupProvider", provider.name());
        assertEquals(Set.of("SecurityGroup"), provider.facts().services().keySet());
    }
}
