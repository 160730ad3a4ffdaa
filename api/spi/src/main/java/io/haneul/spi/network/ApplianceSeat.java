package io.haneul.spi.network;

import io.haneul.model.IpAddress;
import java.util.Optional;

/**
 * The place of one appliance in the network it serves.
 *
 * @param address its own address in the guest network: the gateway's, where it is the guests' gateway and alone
 * @param peer    the address of the other one of a redundant pair; absent when it is alone
 * @param first   whether it is to be the active one of a pair while both are well
 */
public record ApplianceSeat(IpAddress address, Optional<IpAddress> peer, boolean first) {}
