package io.haneul.spi.storage;

import io.haneul.model.Bytes;
import io.haneul.model.Handle;
import io.haneul.model.VolumeId;

/**
 * One volume as it was found in a pool.
 *
 * @param id     of the volume
 * @param handle what the driver wants handed back with it, such as a path
 * @param size   as the guest sees it
 */
public record VolumeObservation(VolumeId id, Handle handle, Bytes size) {}
