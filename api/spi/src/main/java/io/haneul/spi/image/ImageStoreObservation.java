package io.haneul.spi.image;

import io.haneul.model.Bytes;
import io.haneul.model.Handle;
import java.util.Optional;

/**
 * What a store was found to be.
 *
 * @param capacity all of it
 * @param used     what is taken, by anything
 * @param handle   what the driver wants handed back with this store
 */
public record ImageStoreObservation(Bytes capacity, Bytes used, Optional<Handle> handle) {}
