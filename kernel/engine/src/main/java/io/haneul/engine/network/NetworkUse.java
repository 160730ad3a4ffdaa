package io.haneul.engine.network;

import io.haneul.engine.infrastructure.InUse;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.ServiceProviderId;
import io.haneul.model.VlanRangeId;
import io.haneul.model.ZoneId;
import io.haneul.store.Tx;
import java.util.Optional;
import java.util.UUID;

/** What of guest networks stands on things that operators remove. */
final class NetworkUse {
    private NetworkUse() {}

    static void addTo(InUse inUse) {
        inUse.add(ZoneId.class, (tx, id) -> networks(tx.networks().countIn(new ZoneId(id))));
        inUse.add(PhysicalNetworkId.class, (tx, id) -> networks(tx.networks().countOn(new PhysicalNetworkId(id))));
        inUse.add(ServiceProviderId.class, NetworkUse::served);
        inUse.add(
                VlanRangeId.class,
                (tx, id) -> some(tx.publicAddresses().countInRange(new VlanRangeId(id)), "addresses that are taken"));
    }

    private static Optional<String> served(Tx tx, UUID id) {
        return tx.serviceProviders()
                .find(new ServiceProviderId(id))
                .flatMap(
                        provider -> networks(tx.networks().countServed(provider.physicalNetworkId(), provider.name())));
    }

    private static Optional<String> networks(long count) {
        return some(count, "networks");
    }

    private static Optional<String> some(long count, String what) {
        return count == 0 ? Optional.empty() : Optional.of(count + " " + what);
    }
}
