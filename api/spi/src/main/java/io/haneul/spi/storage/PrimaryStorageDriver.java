package io.haneul.spi.storage;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Provider;
import io.haneul.spi.Target;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keeps the disks of machines in pools. Every verb converges. The {@link Target} names the pool's connection and, for a
 * storage that is only reached through a host, that host.
 */
@ConsumerType
public interface PrimaryStorageDriver extends Provider {
    /** {@return which pools this driver is for; never blocks} */
    StorageFacts facts();

    /**
     * Looks at a pool that is to be added, or to refresh its figures.
     *
     * @throws Fault INVALID when this is no such pool, UNREACHABLE
     */
    PoolObservation probe(Call call, Target target, PoolRef pool) throws Fault, InterruptedException;

    /**
     * On return the volume exists with at least this size and, when newly made, this content. One that exists keeps its
     * content.
     *
     * @throws Fault NO_CAPACITY when the pool is full, NOT_FOUND when the template is not known there, CONFLICT when a newer
     *     epoch holds the volume
     */
    VolumeObservation ensureVolume(Call call, Target target, VolumeSpec spec) throws Fault, InterruptedException;

    /**
     * On return nothing of the volume is left in the pool.
     *
     * @throws Fault CONFLICT when a machine still uses it or a newer epoch holds it
     */
    void ensureVolumeAbsent(Call call, Target target, VolumeRef volume) throws Fault, InterruptedException;

    /** {@return all volumes of this cloud in the pool, in no order} */
    List<VolumeObservation> observe(Call call, Target target, PoolRef pool) throws Fault, InterruptedException;
}
