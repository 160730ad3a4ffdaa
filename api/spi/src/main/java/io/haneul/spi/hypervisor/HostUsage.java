package io.haneul.spi.hypervisor;

import io.haneul.model.Bytes;
import java.time.Instant;

/**
 * What a host uses.
 *
 * @param at       when this was true
 * @param cpu      share of all processors, from 0 to 1
 * @param memory   taken, by the host itself and by guests
 * @param received by the host in all since it was started
 * @param sent     by the host in all since it was started
 */
public record HostUsage(Instant at, double cpu, Bytes memory, Bytes received, Bytes sent) {}
