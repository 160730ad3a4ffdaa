package io.haneul.spi.network;

import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import java.util.List;
import java.util.Optional;

/**
 * Everything a provider is to do for one network, at one revision.
 *
 * @param network   which
 * @param revision  grows with every change; a provider that holds a newer one leaves it
 * @param cidr      of the guests, such as {@code 10.1.1.0/24}
 * @param gateway   the guests' default route
 * @param domain    the network's DNS domain
 * @param segment   the guests' wire
 * @param services  one section for each service the provider was chosen for
 * @param appliance the place of the appliance that the target leads to; absent without one
 */
public record NetworkState(
        NetworkId network,
        long revision,
        String cidr,
        IpAddress gateway,
        String domain,
        SegmentSpec segment,
        List<ServiceState> services,
        Optional<ApplianceSeat> appliance) {
    public NetworkState {
        services = List.copyOf(services);
    }

    /** The state for a provider without an appliance. */
    public NetworkState(
            NetworkId network,
            long revision,
            String cidr,
            IpAddress gateway,
            String domain,
            SegmentSpec segment,
            List<ServiceState> services) {
        this(network, revision, cidr, gateway, domain, segment, services, Optional.empty());
    }
}
