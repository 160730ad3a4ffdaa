package io.haneul.spi.network;

import io.haneul.model.NetworkId;

/**
 * A segment: machines plugged into equal segments share a wire.
 *
 * @param network whose it is
 * @param method  of isolation, such as {@code VLAN}; {@code Native} for an untagged wire
 * @param number  within the method
 * @param label   the traffic label of the physical network; empty means the driver's default
 * @param uri     as {@code broadcasturi} on the wire, such as {@code vlan://101}
 */
public record SegmentSpec(NetworkId network, String method, int number, String label, String uri) {}
