package io.haneul.spi.hypervisor;

import io.haneul.model.Bytes;
import io.haneul.model.Handle;
import io.haneul.model.VolumeId;
import io.haneul.spi.storage.PoolRef;
import java.util.Optional;

/**
 * A disk of a machine, made by the primary storage before.
 *
 * @param id     of the volume
 * @param device number, from 0
 * @param pool   where it lives
 * @param handle what the storage driver wants remembered of it, such as a path
 * @param size   as the guest sees it
 * @param limit  what the guest may ask of it; only for drivers with {@link DiskRate}
 */
public record DiskSpec(VolumeId id, int device, PoolRef pool, Handle handle, Bytes size, Optional<DiskLimit> limit) {
    /** A disk without a limit. */
    public DiskSpec(VolumeId id, int device, PoolRef pool, Handle handle, Bytes size) {
        this(id, device, pool, handle, size, Optional.empty());
    }
}
