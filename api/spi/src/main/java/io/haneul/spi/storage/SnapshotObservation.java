package io.haneul.spi.storage;

import io.haneul.model.Bytes;
import io.haneul.model.Handle;
import io.haneul.model.SnapshotId;
import io.haneul.model.VolumeId;

/**
 * One snapshot as it was found.
 *
 * @param id     of the snapshot
 * @param volume whose content it keeps
 * @param handle what the driver wants handed back with it
 * @param size   of the volume when it was made
 */
public record SnapshotObservation(SnapshotId id, VolumeId volume, Handle handle, Bytes size) {}
