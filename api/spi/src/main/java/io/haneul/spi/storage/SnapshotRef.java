package io.haneul.spi.storage;

import io.haneul.model.Handle;
import io.haneul.model.SnapshotId;
import java.util.Optional;

/**
 * One snapshot of a volume.
 *
 * @param id     of the snapshot
 * @param volume whose content it keeps; it may be gone since
 * @param handle what the driver wanted remembered when it was made; absent before that
 */
public record SnapshotRef(SnapshotId id, VolumeRef volume, Optional<Handle> handle) {}
