package io.haneul.spi.network;

import io.haneul.model.Cidr;
import io.haneul.model.IpAddress;
import io.haneul.model.PortRange;
import java.util.List;
import java.util.UUID;

/**
 * Ports of a public address that lead to a guest.
 *
 * @param rule    which
 * @param address the public address
 * @param traffic TCP or UDP, to the public ports
 * @param guest   the guest's address
 * @param ports   of the guest, as many as the public ones, in the same order
 * @param sources from whom; empty means anybody
 */
public record PortForward(
        UUID rule, PublicAddress address, Traffic traffic, IpAddress guest, PortRange ports, List<Cidr> sources) {
    public PortForward {
        sources = List.copyOf(sources);
    }
}
