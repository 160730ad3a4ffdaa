package io.haneul.engine.infrastructure;

import io.haneul.engine.command.Refusal;
import io.haneul.model.IpAddress;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.AddressRangeRow;
import io.haneul.store.infrastructure.PodRow;
import java.util.Optional;

/**
 * Which addresses are whose, over the whole cloud. Each check first makes its transaction the only one that checks, so that two
 * who ask for the same addresses at once are told apart.
 */
final class AddressPlan {
    private AddressPlan() {}

    /** Refuses a pod's range that overlaps another pod's, a public range or a host of the zone. */
    static void claimPod(Tx tx, ZoneId zone, Optional<PodId> self, Span.Within range) {
        tx.zones().lockAddresses();
        for (PodRow pod : tx.pods().in(zone)) {
            if (!self.equals(Optional.of(pod.id())) && range.span().overlaps(span(pod))) {
                throw overlap("range " + span(pod) + " of pod " + pod.name());
            }
        }
        for (AddressRangeRow other : tx.addressRanges().in(zone)) {
            if (range.span().overlaps(span(other))) {
                throw overlap("range " + span(other) + " of VLAN " + other.vlan());
            }
        }
        for (IpAddress host : tx.hosts().addresses(zone)) {
            if (range.span().has(host)) {
                throw overlap("address " + host + " of a host");
            }
        }
    }

    /** Refuses a host whose address lies in the range of a pod, or in a range of addresses, of the zone. */
    static void claimHost(Tx tx, ZoneId zone, IpAddress address) {
        tx.zones().lockAddresses();
        for (PodRow pod : tx.pods().in(zone)) {
            if (span(pod).has(address)) {
                throw host(address, "range " + span(pod) + " of pod " + pod.name());
            }
        }
        for (AddressRangeRow range : tx.addressRanges().in(zone)) {
            if (span(range).has(address)) {
                throw host(address, "range " + span(range) + " of VLAN " + range.vlan());
            }
        }
    }

    /** Refuses a range that overlaps a pod's or a host of the zone, or a public range of any zone. */
    static void claimRange(Tx tx, ZoneId zone, Span.Within range) {
        tx.zones().lockAddresses();
        for (AddressRangeRow other : tx.addressRanges().publicOrIn(zone)) {
            if (range.span().overlaps(span(other))) {
                throw overlap("range " + span(other) + " of VLAN " + other.vlan()
                        + (other.zoneId().equals(zone) ? "" : " in another zone"));
            }
        }
        for (PodRow pod : tx.pods().in(zone)) {
            if (range.span().overlaps(span(pod))) {
                throw overlap("range " + span(pod) + " of pod " + pod.name());
            }
        }
        for (IpAddress host : tx.hosts().addresses(zone)) {
            if (range.span().has(host)) {
                throw overlap("address " + host + " of a host");
            }
        }
    }

    static Span span(PodRow pod) {
        return new Span(pod.startIp(), pod.endIp());
    }

    static Span span(AddressRangeRow range) {
        return new Span(range.startIp(), range.endIp());
    }

    private static Refusal overlap(String other) {
        return Refusal.parameter("startip", "the range from startip to endip overlaps the " + other);
    }

    private static Refusal host(IpAddress address, String other) {
        return Refusal.parameter("url", "the host's address " + address + " lies in the " + other);
    }
}
