package io.haneul.engine.network;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.model.NetworkId;
import io.haneul.model.NicId;
import io.haneul.spi.network.ApplianceSpec;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.catalog.OfferedService;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NetworkState;
import io.haneul.store.network.NicRole;
import io.haneul.store.network.NicRow;
import io.haneul.store.network.NicRowBuilder;
import io.haneul.store.network.PublicAddressRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plugs machines into networks and takes them out, within the transaction of whoever makes or removes the machine. */
final class Plugging {
    private final GuestAddresses addresses = new GuestAddresses();
    private final Convergence convergence;

    Plugging(Convergence convergence) {
        this.convergence = convergence;
    }

    NicRow plug(Tx tx, Plug plug) {
        NetworkRow network = usable(tx, plug.network());
        long revision = changed(tx, network.id());
        NicRowBuilder draft = NicRowBuilder.builder()
                .id(NewIds.of(NicId.class))
                .vmId(plug.vm())
                .networkId(network.id())
                .role(NicRole.USER)
                .device(plug.device())
                .isDefault(plug.isDefault())
                .active(plug.active())
                .hostName(plug.hostName())
                .metadata(Metadata.write(plug.metadata()))
                .userDataHash(plug.userDataHash().orElse(null))
                .revision(revision)
                .created(tx.now());
        return plug.wanted()
                .map(wanted -> addresses.wanted(tx, network, draft, wanted))
                .orElseGet(() -> addresses.next(tx, network, draft));
    }

    /** Nobody may begin to delete the network until this transaction ends. */
    private static NetworkRow usable(Tx tx, NetworkId id) {
        NetworkRow network = tx.networks()
                .share(id)
                .orElseThrow(() -> new Refusal(ApiCode.PARAMETER, "Network " + id + " does not exist"));
        if (network.state() == NetworkState.DESTROY) {
            throw new Refusal(ApiCode.IN_USE, "Network " + network.name() + " is being deleted");
        }
        return network;
    }

    void unplug(Tx tx, NicRow nic) {
        if (tx.nics().remove(nic.id()) == 1 && nic.role() == NicRole.USER) {
            changed(tx, nic.networkId());
        }
    }

    /** {@return the number of a change of the network's state, which goes to its providers after the commit} */
    long changed(Tx tx, NetworkId network) {
        long revision = tx.networks().change(network, tx.now());
        tx.afterCommit(() -> convergence.changed(network));
        return revision;
    }

    List<NicRow> plugAppliance(Tx tx, UUID vm, NetworkId id, ApplianceSpec spec) {
        NetworkRow network = usable(tx, id);
        List<OfferedService> services = tx.networkOfferings().services(network.offeringId());
        boolean isGateway = services.stream()
                .anyMatch(offered -> offered.service().equals("SourceNat")
                        || offered.service().equals("Gateway"));
        Optional<PublicAddressRow> nat = tx.publicAddresses().sourceNat(id);
        List<NicRow> nics = new ArrayList<>();
        for (ApplianceSpec.NicRole role : spec.nics()) {
            NicRowBuilder draft = appliance(tx, vm, network, nics.size());
            switch (role) {
                case GUEST -> nics.add(guest(tx, network, draft, isGateway));
                case CONTROL -> nics.add(addresses.withoutAddress(tx, draft.role(NicRole.CONTROL)));
                case PUBLIC ->
                    nat.ifPresent(way -> nics.add(addresses.withoutAddress(
                            tx,
                            draft.role(NicRole.PUBLIC).address(way.address()).isDefault(true))));
            }
        }
        return nics;
    }

    /** The guests' gateway is the appliance when it leads out of the network; else it is one machine among others. */
    private NicRow guest(Tx tx, NetworkRow network, NicRowBuilder draft, boolean isGateway) {
        draft.role(NicRole.GUEST);
        return isGateway ? addresses.at(tx, network, draft, network.gateway()) : addresses.next(tx, network, draft);
    }

    private static NicRowBuilder appliance(Tx tx, UUID vm, NetworkRow network, int device) {
        return NicRowBuilder.builder()
                .id(NewIds.of(NicId.class))
                .vmId(vm)
                .networkId(network.id())
                .device(device)
                .active(true)
                .hostName("")
                .metadata("")
                .created(tx.now());
    }
}
