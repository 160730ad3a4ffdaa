package io.haneul.engine.compute;

import io.haneul.commands.compute.DeployVirtualMachine;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.compute.Guests.NicWish;
import io.haneul.model.ZoneId;
import io.haneul.store.Tx;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.network.NetworkRow;
import java.util.ArrayList;
import java.util.List;

/** Which networks a machine to be is plugged into: those asked for, each of its zone and open to its owner. */
final class ChosenNetworks {
    private ChosenNetworks() {}

    /** An interface to be, and its network, which nobody may begin to delete until the transaction ends. */
    record Wire(NicWish wish, NetworkRow network) {}

    /** That the caller may use the networks was checked; here, whether the machine's owner may. */
    static List<Wire> of(Tx tx, Request<DeployVirtualMachine> request, OwnerRow owner) {
        List<NicWish> wishes = NicWishes.of(request.command());
        if (wishes.isEmpty()) {
            throw Refusal.parameter("networkids", "names at least one network");
        }
        List<Wire> wires = new ArrayList<>();
        for (NicWish wish : wishes) {
            NetworkRow network = tx.networks()
                    .share(wish.network())
                    .orElseThrow(() -> Refusal.reference("networkids", wish.network()));
            requireFit(tx, request.command().zoneId(), network, owner);
            wires.add(new Wire(wish, network));
        }
        return wires;
    }

    static void requireFit(Tx tx, ZoneId zone, NetworkRow network, OwnerRow owner) {
        if (!network.zoneId().equals(zone)) {
            throw Refusal.parameter("networkids", "network " + network.id() + " is in another zone");
        }
        if (!isFor(tx, network, owner)) {
            throw Refusal.parameter(
                    "networkids", "network " + network.id() + " is not for the account the machine will belong to");
        }
    }

    /** {@return whether machines of the account may be in the network} */
    static boolean isFor(Tx tx, NetworkRow network, OwnerRow owner) {
        return switch (network.audience()) {
            case ACCOUNT -> network.accountId().equals(owner.accountId());
            case DOMAIN -> isOpenTo(tx, network, owner);
            case ZONE -> true;
        };
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
