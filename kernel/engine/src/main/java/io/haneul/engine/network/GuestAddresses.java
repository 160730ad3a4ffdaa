package io.haneul.engine.network;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.model.IpAddress;
import io.haneul.model.MacAddress;
import io.haneul.model.NetworkId;
import io.haneul.store.Tx;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NicRow;
import io.haneul.store.network.NicRowBuilder;
import java.security.SecureRandom;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds addresses nobody has. Deployments side by side do not ask for the same one: a cursor per network goes round, each takes
 * the position it was handed, and the unique key has the last word. MACs are drawn at random from 2^40.
 */
final class GuestAddresses {
    private static final int TRIES = 64;
    private static final int MANY_CURSORS = 20_000;

    private final Map<NetworkId, AtomicLong> cursors = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** {@return the interface as it was stored, with a MAC and no address} */
    NicRow withoutAddress(Tx tx, NicRowBuilder draft) {
        for (int i = 0; i < TRIES; i++) {
            NicRow nic = draft.mac(mac()).build();
            if (tx.nics().insert(nic) == 1) {
                return nic;
            }
        }
        throw new IllegalStateException("no free MAC was found in " + TRIES + " tries");
    }

    /** {@return the interface as it was stored, with the address, which may be outside what machines get} */
    NicRow at(Tx tx, NetworkRow network, NicRowBuilder draft, IpAddress address) {
        long position = Ipv4.position(address);
        draft.address(address).position(position);
        for (int i = 0; i < 3; i++) {
            NicRow nic = draft.mac(mac()).build();
            if (tx.nics().insert(nic) == 1) {
                return nic;
            }
        }
        throw new Refusal(ApiCode.PARAMETER, "IP address " + address + " is taken in network " + network.name());
    }

    /** {@return the interface as it was stored, with the address its machine asked for} */
    NicRow wanted(Tx tx, NetworkRow network, NicRowBuilder draft, IpAddress address) {
        Pool pool = Pool.of(network);
        long position = address.text().indexOf(':') < 0 ? Ipv4.position(address) : -1;
        if (!pool.has(position)) {
            throw Refusal.parameter(
                    "ipaddress",
                    address + " is none of those that machines in network " + network.name() + " may have");
        }
        return at(tx, network, draft, address);
    }

    /** {@return the interface as it was stored, with the next free address} */
    NicRow next(Tx tx, NetworkRow network, NicRowBuilder draft) {
        Pool pool = Pool.of(network);
        AtomicLong cursor = cursor(network.id());
        for (int i = 0; i < TRIES; i++) {
            long candidate = pool.from(cursor.getAndIncrement());
            if (i > 0) {
                candidate = free(tx, network.id(), pool, candidate).orElseThrow(() -> exhausted(network));
                cursor.set(candidate - pool.first() + 1);
            }
            if (pool.has(candidate)) {
                NicRow nic = draft.address(Ipv4.at(candidate))
                        .position(candidate)
                        .mac(mac())
                        .build();
                if (tx.nics().insert(nic) == 1) {
                    return nic;
                }
            }
        }
        throw new Refusal(
                ApiCode.INSUFFICIENT_CAPACITY,
                "No free IP address was found in network " + network.name() + " in " + TRIES + " tries");
    }

    /** Looks for a gap from the candidate up, then from the beginning; both walk along the index, over taken ones only. */
    private static OptionalLong free(Tx tx, NetworkId network, Pool pool, long candidate) {
        for (long from : new long[] {candidate, pool.first()}) {
            long found = pool.skipGateway(tx.nics().freeFrom(network, from));
            if (found != from && found - 1 == pool.gateway()) {
                found = tx.nics().freeFrom(network, found);
            }
            if (pool.has(found)) {
                return OptionalLong.of(found);
            }
        }
        return OptionalLong.empty();
    }

    private static Refusal exhausted(NetworkRow network) {
        return new Refusal(
                ApiCode.INSUFFICIENT_CAPACITY, "Network " + network.name() + " has no free IP address any more");
    }

    private AtomicLong cursor(NetworkId network) {
        if (cursors.size() > MANY_CURSORS) {
            cursors.clear();
        }
        // servers begin at different places, so that they seldom meet
        return cursors.computeIfAbsent(network, id -> new AtomicLong(random.nextInt(1 << 20)));
    }

    private MacAddress mac() {
        byte[] bytes = new byte[5];
        random.nextBytes(bytes);
        StringBuilder text = new StringBuilder("02");
        for (byte b : bytes) {
            text.append(':').append(Character.forDigit(b >> 4 & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
        }
        return new MacAddress(text.toString());
    }

    /**
     * The positions machines in a network may have.
     *
     * @param first   of them
     * @param last    of them
     * @param gateway which none of them has
     */
    record Pool(long first, long last, long gateway) {
        static Pool of(NetworkRow network) {
            return new Pool(
                    Ipv4.position(network.firstAddress()),
                    Ipv4.position(network.lastAddress()),
                    Ipv4.position(network.gateway()));
        }

        boolean has(long position) {
            return position >= first && position <= last && position != gateway;
        }

        long from(long step) {
            return skipGateway(first + Math.floorMod(step, last - first + 1));
        }

        long skipGateway(long position) {
            return position == gateway ? position + 1 : position;
        }
    }
}
