package io.haneul.spi.network;

import java.util.Map;
import java.util.Optional;

/**
 * What a network service provider can do.
 *
 * @param services  name of each service on the wire ({@code Dhcp}, {@code SourceNat} ...) and its capabilities by name
 * @param appliance the machine it needs per network, when it needs one
 */
public record NetworkProviderFacts(Map<String, Map<String, String>> services, Optional<ApplianceSpec> appliance) {
    public NetworkProviderFacts {
        services = Map.copyOf(services);
    }
}
