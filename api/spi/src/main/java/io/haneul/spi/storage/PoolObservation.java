package io.haneul.spi.storage;

import io.haneul.model.Bytes;
import io.haneul.model.Handle;
import java.util.Optional;

/**
 * What a pool was found to be.
 *
 * @param capacity all of it
 * @param used     what is taken, by anything
 * @param handle   what the driver wants handed back with this pool
 */
public record PoolObservation(Bytes capacity, Bytes used, Optional<Handle> handle) {}
