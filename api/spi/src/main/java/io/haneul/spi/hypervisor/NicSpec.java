package io.haneul.spi.hypervisor;

import io.haneul.model.BitRate;
import io.haneul.model.IpAddress;
import io.haneul.model.MacAddress;
import io.haneul.spi.network.SegmentSpec;
import java.util.Optional;
import java.util.UUID;

/**
 * A network interface of a machine.
 *
 * @param id       of the interface
 * @param device   number, from 0
 * @param mac      its Ethernet address, unique in the cloud
 * @param address  the IPv4 address it was given, when the cloud gives addresses there
 * @param segment  the wire it is plugged into
 * @param rate     the most it may send and, apart from that, receive; only for drivers with {@link NicRate}
 * @param filtered whether traffic passes only as {@link HostFilters} was told: without a filter for it on the host, nothing
 *                 passes
 */
public record NicSpec(
        UUID id,
        int device,
        MacAddress mac,
        Optional<IpAddress> address,
        SegmentSpec segment,
        Optional<BitRate> rate,
        boolean filtered) {
    /** An interface that is neither slowed down nor filtered. */
    public NicSpec(UUID id, int device, MacAddress mac, Optional<IpAddress> address, SegmentSpec segment) {
        this(id, device, mac, address, segment, Optional.empty(), false);
    }
}
