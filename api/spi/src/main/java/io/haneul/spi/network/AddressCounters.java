package io.haneul.spi.network;

import io.haneul.model.Bytes;
import io.haneul.model.IpAddress;
import java.time.Instant;

/**
 * What went through a public address. Counters only grow; a smaller one, or a later beginning, means that counting began anew.
 *
 * @param address  the public address
 * @param since    when its counting began
 * @param at       when this was true
 * @param received from outside
 * @param sent     to the outside
 */
public record AddressCounters(IpAddress address, Instant since, Instant at, Bytes received, Bytes sent) {}
