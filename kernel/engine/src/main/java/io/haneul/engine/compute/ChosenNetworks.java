package io.haneul.engine.compute;

import io.haneul.commands.Access.Right;
import io.haneul.commands.compute.DeployVirtualMachine;
import io.haneul.engine.command.ParameterDescriptor.Reference;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.compute.Guests.NicWish;
import io.haneul.engine.core.Kernel;
import io.haneul.model.NetworkId;
import io.haneul.model.ZoneId;
import io.haneul.store.Tx;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.network.NetworkRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which networks a machine to be is plugged into: those asked for, each of its zone and open to its owner. */
final class ChosenNetworks {
    private final Kernel kernel;

    ChosenNetworks(Kernel kernel) {
        this.kernel = kernel;
    }

    /** An interface to be, and its network, which nobody may begin to delete until the transaction ends. */
    record Wire(NicWish wish, NetworkRow network) {}

    /** Networks named in a map are checked here, as the others were by the binder; whether the owner may use them, for all. */
    List<Wire> of(Tx tx, Request<DeployVirtualMachine> request, OwnerRow owner) {
        List<NicWish> wishes = NicWishes.of(request.command());
        if (wishes.isEmpty()) {
            throw Refusal.parameter("networkids", "names at least one network");
        }
        List<UUID> ids = wishes.stream().map(wish -> wish.network().value()).toList();
        List<UUID> granted = request.command().ipToNetworkList().isEmpty()
                ? ids
                : kernel.references().granted(tx, request.caller(), new Reference(NetworkId.class, Right.USE), ids);
        List<Wire> wires = new ArrayList<>();
        for (NicWish wish : wishes) {
            NetworkRow network = Optional.of(wish.network())
                    .filter(wanted -> granted.contains(wanted.value()))
                    .flatMap(wanted -> tx.networks().share(wanted))
                    .orElseThrow(() -> Refusal.reference("networkids", wish.network()));
            requireFit(tx, request.command().zoneId(), network, owner);
            wires.add(new Wire(wish, network));
        }
        return wires;
    }

    private static void requireFit(Tx tx, ZoneId zone, NetworkRow network, OwnerRow owner) {
        if (!network.zoneId().equals(zone)) {
            throw Refusal.parameter("networkids", "network " + network.id() + " is in another zone");
        }
        boolean theirs =
                switch (network.audience()) {
                    case ACCOUNT -> network.accountId().equals(owner.accountId());
                    case DOMAIN -> isOpenTo(tx, network, owner);
                    case ZONE -> true;
                };
        if (!theirs) {
            throw Refusal.parameter(
                    "networkids", "network " + network.id() + " is not for the account the machine will belong to");
        }
    }

    private static boolean isOpenTo(Tx tx, NetworkRow network, OwnerRow owner) {
        return tx.domains()
                .find(network.domainId())
                .filter(domain -> network.subdomainAccess()
                        ? owner.domainPath().startsWith(domain.path())
                        : owner.domainPath().equals(domain.path()))
                .isPresent();
    }
}
