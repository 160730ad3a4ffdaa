package io.haneul.spi.network;

import io.haneul.model.IpAddress;

/**
 * An address of a public network, with what it takes to use it.
 *
 * @param address the address
 * @param netmask of the public network
 * @param gateway of the public network
 * @param segment the public wire
 */
public record PublicAddress(IpAddress address, IpAddress netmask, IpAddress gateway, SegmentSpec segment) {}
