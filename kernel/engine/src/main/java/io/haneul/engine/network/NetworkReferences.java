package io.haneul.engine.network;

import io.haneul.engine.access.Ownership;
import io.haneul.engine.access.References;
import io.haneul.model.NetworkId;
import io.haneul.model.NicId;
import io.haneul.model.PublicAddressId;
import io.haneul.model.VpcId;
import io.haneul.store.Tx;
import io.haneul.store.network.NetworkAccessRow;
import io.haneul.store.network.OwnedAddressRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose networks, interfaces and public addresses are. */
final class NetworkReferences {
    private NetworkReferences() {}

    static void addTo(References references) {
        references.add(NetworkId.class, NetworkReferences::networks);
        // there are none yet: a list filtered by one is empty, and whoever names one is refused
        references.add(VpcId.class, (tx, ids) -> Map.of());
        references.add(NicId.class, NetworkReferences::interfaces);
        references.add(PublicAddressId.class, (tx, ids) -> tx.networkViews().owned(ids).stream()
                .collect(Collectors.toMap(
                        OwnedAddressRow::id, row -> new Ownership.OfAccount(row.accountId(), row.path(), false))));
    }

    private static Map<UUID, Ownership> networks(Tx tx, List<UUID> ids) {
        return tx.networks().access(ids).stream()
                .collect(Collectors.toMap(row -> row.id().value(), NetworkReferences::ownership));
    }

    private static Ownership ownership(NetworkAccessRow network) {
        return switch (network.audience()) {
            case ACCOUNT -> new Ownership.OfAccount(network.accountId(), network.path(), false);
            case DOMAIN ->
                network.subdomainAccess()
                        ? new Ownership.DedicatedTo(network.path())
                        : new Ownership.KeptFor(network.path());
            case ZONE -> new Ownership.Everyone();
        };
    }

    /** An interface is its machine's owner's. */
    private static Map<UUID, Ownership> interfaces(Tx tx, List<UUID> ids) {
        Map<UUID, Ownership> found = new HashMap<>();
        tx.nics().existing(ids).forEach(nic -> tx.vms().find(nic.vmId()).ifPresent(vm -> tx.domains()
                .find(vm.domainId())
                .ifPresent(domain ->
                        found.put(nic.id().value(), new Ownership.OfAccount(vm.accountId(), domain.path(), false)))));
        return found;
    }
}
