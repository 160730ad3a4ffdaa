package io.haneul.spi.network;

import io.haneul.model.NetworkId;

/**
 * A segment as it is wanted.
 *
 * @param network whose it is
 * @param number  drawn from the physical network's range
 * @param label   the traffic label of the physical network for the hypervisor at hand; empty means the driver's default
 */
public record SegmentRequest(NetworkId network, int number, String label) {}
