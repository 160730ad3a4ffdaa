package io.haneul.engine.network;

import io.haneul.model.NetworkOfferingId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.store.Tx;
import io.haneul.store.catalog.OfferedService;
import io.haneul.store.infrastructure.AllocationState;
import io.haneul.store.infrastructure.PhysicalNetworkRow;
import io.haneul.store.infrastructure.ServiceProviderRow;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the providers an offering needs an operator has enabled on a physical network. */
final class EnabledProviders {
    private EnabledProviders() {}

    /** {@return a provider that the offering needs and that is not enabled there; empty when all are} */
    static Optional<String> missing(Tx tx, PhysicalNetworkId physical, NetworkOfferingId offering) {
        Set<String> enabled = tx.serviceProviders().on(physical).stream()
                .filter(provider -> provider.state() == AllocationState.ENABLED)
                .map(ServiceProviderRow::name)
                .collect(Collectors.toSet());
        return tx.networkOfferings().services(offering).stream()
                .map(OfferedService::provider)
                .filter(provider -> !enabled.contains(provider))
                .findFirst();
    }

    static String text(String provider, PhysicalNetworkRow physical) {
        return "the offering's services need provider " + provider + ", which is not enabled on physical network "
                + physical.name();
    }
}
