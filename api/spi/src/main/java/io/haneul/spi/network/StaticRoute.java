package io.haneul.spi.network;

import io.haneul.model.Cidr;
import io.haneul.model.IpAddress;
import java.util.UUID;

/**
 * A route out of a VPC.
 *
 * @param rule    which
 * @param targets where it leads
 * @param via     the next hop
 */
public record StaticRoute(UUID rule, Cidr targets, IpAddress via) {}
