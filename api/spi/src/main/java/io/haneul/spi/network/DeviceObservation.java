package io.haneul.spi.network;

import io.haneul.model.Handle;
import java.util.Optional;

/**
 * What a device was found to be.
 *
 * @param identity its own, unforgeable name (a serial number, say): adding the same device twice is refused by it
 * @param version  of its software
 * @param networks how many networks it can serve at most
 * @param handle   what the provider wants handed back with it, in the detail {@code handle} of its connection
 */
public record DeviceObservation(String identity, String version, int networks, Optional<Handle> handle) {}
