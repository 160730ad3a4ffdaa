package io.haneul.spi.network;

import io.haneul.model.Cidr;
import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;

/**
 * A tier of a VPC.
 *
 * @param network which
 * @param cidr    of its guests
 * @param gateway its guests' default route
 * @param segment its wire
 */
public record Tier(NetworkId network, Cidr cidr, IpAddress gateway, SegmentSpec segment) {}
