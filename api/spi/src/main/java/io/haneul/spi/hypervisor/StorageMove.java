package io.haneul.spi.hypervisor;

import io.haneul.model.VolumeId;
import io.haneul.spi.storage.PoolRef;
import java.util.Map;

/**
 * A machine and some of its disks, and where they are to be.
 *
 * @param migration the machine and its destination, which may be the host it runs on
 * @param disks     that move, each with the pool it goes to; both hosts can use that pool, or the destination can
 */
public record StorageMove(Migration migration, Map<VolumeId, PoolRef> disks) {
    public StorageMove {
        disks = Map.copyOf(disks);
    }
}
