package io.haneul.spi.hypervisor;

import io.haneul.model.IpAddress;
import io.haneul.model.MacAddress;
import io.haneul.spi.network.SegmentSpec;
import java.util.Optional;
import java.util.UUID;

/**
 * A network interface of a machine.
 *
 * @param id      of the interface
 * @param device  number, from 0
 * @param mac     its Ethernet address, unique in the cloud
 * @param address the IPv4 address it was given, when the cloud gives addresses there
 * @param segment the wire it is plugged into
 */
public record NicSpec(UUID id, int device, MacAddress mac, Optional<IpAddress> address, SegmentSpec segment) {}
