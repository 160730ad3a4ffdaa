package io.haneul.engine.network;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.network.GuestAddresses.Pool;
import io.haneul.model.IpAddress;
import io.haneul.model.SecondaryAddressId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NetworkState;
import io.haneul.store.network.NicAddressRow;
import io.haneul.store.network.NicRow;
import java.util.Optional;

/** Gives interfaces other addresses, and further ones; holds the network, so that nobody takes the same one beside it. */
final class Readdressing {
    private static final int TRIES = 4;

    private final Convergence convergence;

    Readdressing(Convergence convergence) {
        this.convergence = convergence;
    }

    /** Gives an interface another address, the one that is wanted or any that is free. */
    void move(Tx tx, NicRow nic, Optional<String> wanted) {
        NetworkRow network = locked(tx, nic);
        long position = position(tx, network, wanted);
        if (tx.nicAddresses().move(nic.id(), Ipv4.at(position), position, tx.now()) == 0) {
            throw taken(network, Ipv4.at(position));
        }
        NicRow moved = tx.nics().find(nic.id()).orElseThrow();
        tx.afterCommit(() -> convergence.changed(network.id(), Mark.of(moved)));
    }

    /** {@return a further address of the interface, the one that is wanted or any that is free} */
    NicAddressRow take(Tx tx, NicRow nic, Optional<String> wanted) {
        NetworkRow network = locked(tx, nic);
        long position = position(tx, network, wanted);
        NicAddressRow row = new NicAddressRow(
                NewIds.of(SecondaryAddressId.class),
                nic.id(),
                nic.vmId(),
                network.id(),
                Ipv4.at(position),
                position,
                tx.now());
        if (tx.nicAddresses().insert(row) == 0) {
            throw taken(network, row.address());
        }
        return row;
    }

    private static NetworkRow locked(Tx tx, NicRow nic) {
        NetworkRow network =
                tx.networks().lock(nic.networkId()).orElseThrow(() -> Refusal.reference("nicid", nic.id()));
        if (network.state() == NetworkState.DESTROY) {
            throw new Refusal(ApiCode.IN_USE, "Network " + network.name() + " is being deleted");
        }
        return network;
    }

    private static Refusal taken(NetworkRow network, IpAddress address) {
        return Refusal.parameter("ipaddress", address + " is taken in network " + network.name());
    }

    private static long position(Tx tx, NetworkRow network, Optional<String> wanted) {
        Pool pool = Pool.of(network);
        if (wanted.isPresent()) {
            IpAddress address = Ipv4.address("ipaddress", wanted.get());
            long position = Ipv4.position(address);
            if (!pool.has(position)) {
                throw Refusal.parameter(
                        "ipaddress",
                        address + " is none of those that machines in network " + network.name() + " may have");
            }
            return position;
        }
        long from = pool.first();
        for (int i = 0; i < TRIES; i++) {
            long found = tx.nicAddresses().freeFrom(network.id(), from);
            if (pool.has(found)) {
                return found;
            }
            from = found + 1;
        }
        throw new Refusal(
                ApiCode.INSUFFICIENT_CAPACITY, "Network " + network.name() + " has no free IP address any more");
    }
}
