package io.haneul.engine.network;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Limits;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.IpAddress;
import io.haneul.model.PublicAddressId;
import io.haneul.model.VlanRangeId;
import io.haneul.model.ZoneId;
import io.haneul.store.Tx;
import io.haneul.store.identity.DomainRow;
import io.haneul.store.infrastructure.AddressRangeRow;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.PublicAddressRow;
import io.haneul.store.network.PublicAddressRowBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Takes public addresses out of the ranges the operator gave. Only taken ones are rows; the unique key has the last word. */
final class PublicAddresses {
    private static final int TRIES = 32;

    private PublicAddresses() {}

    /** {@return the id an address of a range has, taken or not, always the same} */
    static PublicAddressId id(VlanRangeId range, IpAddress address) {
        return new PublicAddressId(
                UUID.nameUUIDFromBytes((range.value() + "/" + address.text()).getBytes(StandardCharsets.UTF_8)));
    }

    /** {@return the address under which the network's machines leave, taken now unless it has one} */
    static PublicAddressRow sourceNat(Tx tx, NetworkRow network) {
        return tx.publicAddresses().sourceNat(network.id()).orElseGet(() -> take(tx, network, true));
    }

    /** {@return an address for the network that was free} */
    static PublicAddressRow take(Tx tx, NetworkRow network, boolean sourceNat) {
        for (AddressRangeRow range : rangesFor(tx, network.zoneId(), network.accountId(), network.domainId())) {
            for (int i = 0; i < TRIES; i++) {
                OptionalLong position = free(tx, range);
                if (position.isEmpty()) {
                    break;
                }
                PublicAddressRow row = row(tx, network, range, position.getAsLong())
                        .sourceNat(sourceNat)
                        .build();
                if (tx.publicAddresses().insert(row) == 1) {
                    return limited(tx, row);
                }
            }
        }
        throw new Refusal(
                ApiCode.INSUFFICIENT_CAPACITY, "There is no free public IP address for network " + network.name());
    }

    /** {@return this address for the network, which was free} */
    static PublicAddressRow take(Tx tx, NetworkRow network, IpAddress wanted) {
        long position = Ipv4.position(wanted);
        AddressRangeRow range = rangesFor(tx, network.zoneId(), network.accountId(), network.domainId()).stream()
                .filter(one -> position >= Ipv4.position(one.startIp()) && position <= Ipv4.position(one.endIp()))
                .findFirst()
                .orElseThrow(() -> Refusal.parameter("ipaddress", wanted + " is no public address of the zone"));
        PublicAddressRow row = row(tx, network, range, position).build();
        if (tx.publicAddresses().insert(row) == 0) {
            throw new Refusal(ApiCode.INSUFFICIENT_CAPACITY, "Public IP address " + wanted + " is taken");
        }
        return limited(tx, row);
    }

    private static PublicAddressRow limited(Tx tx, PublicAddressRow row) {
        Limits.require(tx, row.accountId(), row.domainId(), Map.of(Limits.Resource.PUBLIC_IP, 1L));
        return row;
    }

    private static PublicAddressRowBuilder row(Tx tx, NetworkRow network, AddressRangeRow range, long position) {
        IpAddress address = Ipv4.at(position);
        return PublicAddressRowBuilder.builder()
                .id(id(range.id(), address))
                .rangeId(range.id())
                .zoneId(range.zoneId())
                .address(address)
                .position(position)
                .accountId(network.accountId())
                .domainId(network.domainId())
                .networkId(network.id())
                .sourceNat(false)
                .allocated(tx.now());
    }

    private static OptionalLong free(Tx tx, AddressRangeRow range) {
        long first = Ipv4.position(range.startIp());
        long last = Ipv4.position(range.endIp());
        long start = ThreadLocalRandom.current().nextLong(first, last + 1);
        for (long from : new long[] {start, first}) {
            long found = tx.publicAddresses().freeFrom(range.id(), from);
            if (found <= last) {
                return OptionalLong.of(found);
            }
        }
        return OptionalLong.empty();
    }

    private static List<AddressRangeRow> rangesFor(Tx tx, ZoneId zone, AccountId account, DomainId domain) {
        return forAccount(tx, tx.addressRanges().publicIn(zone), account, domain);
    }

    /** {@return those of the ranges whose addresses the account may get: its own, then its domain's, then everybody's} */
    static List<AddressRangeRow> forAccount(Tx tx, List<AddressRangeRow> ranges, AccountId account, DomainId domain) {
        Optional<String> path = tx.domains().find(domain).map(DomainRow::path);
        return ranges.stream()
                .filter(range -> rank(tx, range, account, path) < NOT_THEIRS)
                .sorted(Comparator.comparingInt(range -> rank(tx, range, account, path)))
                .toList();
    }

    private static final int NOT_THEIRS = 3;

    private static int rank(Tx tx, AddressRangeRow range, AccountId account, Optional<String> path) {
        if (range.accountId() != null) {
            return account.equals(range.accountId()) ? 0 : NOT_THEIRS;
        }
        if (range.domainId() != null) {
            boolean theirs = tx.domains()
                    .find(range.domainId())
                    .flatMap(owner -> path.map(own -> own.startsWith(owner.path())))
                    .orElse(false);
            return theirs ? 1 : NOT_THEIRS;
        }
        return 2;
    }
}
