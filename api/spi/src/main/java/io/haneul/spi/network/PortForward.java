package io.haneul.spi.network;

import io.haneul.model.IpAddress;
import io.haneul.model.PortRange;
import java.util.UUID;

/**
 * Ports of a public address that lead to a guest.
 *
 * @param rule    which
 * @param address the public address
 * @param traffic TCP or UDP, to the public ports
 * @param guest   the guest's address
 * @param ports   of the guest, as many as the public ones, in the same order
 */
public record PortForward(UUID rule, PublicAddress address, Traffic traffic, IpAddress guest, PortRange ports) {}
