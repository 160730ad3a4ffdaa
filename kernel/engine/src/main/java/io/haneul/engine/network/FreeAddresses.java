package io.haneul.engine.network;

import io.haneul.commands.Access.Right;
import io.haneul.engine.access.References;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.ParameterDescriptor.Reference;
import io.haneul.model.IpAddress;
import io.haneul.model.VlanRangeId;
import io.haneul.model.ZoneId;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.AddressRangeRow;
import io.haneul.store.network.PublicAddressFilter;
import io.haneul.store.network.TakenAddressRow;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The public addresses a caller could acquire. They have no rows: they are what ranges hold besides those that are taken. */
final class FreeAddresses {
    private final List<AddressRangeRow> ranges;
    private final Map<VlanRangeId, BitSet> taken = new HashMap<>();
    private final PublicAddressFilter want;

    /** An address that is free. */
    record Free(AddressRangeRow range, IpAddress address) {}

    private FreeAddresses(List<AddressRangeRow> ranges, PublicAddressFilter want) {
        this.ranges = ranges;
        this.want = want;
    }

    /** {@return those that match: any for root admins, for others those that their account could get} */
    static FreeAddresses of(Tx tx, Caller caller, References references, PublicAddressFilter want) {
        List<AddressRangeRow> ranges = tx.addressRanges().allPublic().stream()
                .filter(range -> want.zone() == null || range.zoneId().equals(want.zone()))
                .filter(range -> want.range() == null || range.id().equals(want.range()))
                .filter(range ->
                        want.physicalNetwork() == null || want.physicalNetwork().equals(range.physicalNetworkId()))
                .toList();
        FreeAddresses free =
                new FreeAddresses(caller.isRootAdmin() ? ranges : openTo(tx, caller, references, ranges), want);
        free.read(tx);
        return free;
    }

    private static List<AddressRangeRow> openTo(
            Tx tx, Caller caller, References references, List<AddressRangeRow> ranges) {
        List<UUID> zones =
                ranges.stream().map(range -> range.zoneId().value()).distinct().toList();
        List<UUID> open = zones.isEmpty()
                ? List.of()
                : references.granted(tx, caller, new Reference(ZoneId.class, Right.USE), zones);
        return PublicAddresses.forAccount(tx, ranges, caller.account(), caller.domain()).stream()
                .filter(range -> open.contains(range.zoneId().value()))
                .toList();
    }

    private void read(Tx tx) {
        if (ranges.isEmpty()) {
            return;
        }
        Map<VlanRangeId, Long> first = new HashMap<>();
        ranges.forEach(range -> first.put(range.id(), Ipv4.position(range.startIp())));
        for (TakenAddressRow row : tx.publicAddresses()
                .taken(ranges.stream().map(range -> range.id().value()).toList())) {
            taken.computeIfAbsent(row.rangeId(), id -> new BitSet())
                    .set((int) (row.position() - first.get(row.rangeId())));
        }
    }

    /** {@return how many there are} */
    long count() {
        return matching().count();
    }

    /** {@return some of them, range by range, in the order of the addresses} */
    List<Free> page(long offset, int limit) {
        return matching().skip(offset).limit(limit).toList();
    }

    private Stream<Free> matching() {
        Stream<Free> all = ranges.stream()
                .flatMap(range -> positions(range).mapToObj(position -> new Free(range, Ipv4.at(position))));
        String pattern = want.pattern();
        if (pattern == null) {
            return all;
        }
        // of the form %text%, see Listing.like; an address holds nothing that would be escaped
        String part = pattern.substring(1, pattern.length() - 1);
        return all.filter(free -> free.address().text().contains(part));
    }

    private LongStream positions(AddressRangeRow range) {
        long first = Ipv4.position(range.startIp());
        BitSet gone = taken.getOrDefault(range.id(), new BitSet());
        LongStream free = LongStream.rangeClosed(first, Ipv4.position(range.endIp()))
                .filter(position -> !gone.get((int) (position - first)));
        return want.address() == null
                ? free
                : free.filter(position -> Ipv4.at(position).text().equals(want.address()));
    }
}
