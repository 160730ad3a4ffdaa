package io.haneul.spi.image;

import io.haneul.model.Bytes;
import io.haneul.model.Handle;
import java.util.Optional;
import java.util.UUID;

/**
 * One image as it was found.
 *
 * @param id       of the thing it is the content of
 * @param handle   what the driver wants handed back with it
 * @param ready    whether it is complete and was checked
 * @param present  bytes of the file that are there
 * @param expected bytes of the file in all, when known
 * @param size     of the disk in it, once it is ready
 */
public record ImageObservation(
        UUID id, Handle handle, boolean ready, Bytes present, Optional<Bytes> expected, Optional<Bytes> size) {}
