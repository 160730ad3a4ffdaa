package io.haneul.spi.storage;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to keep a volume's content as it is at one moment. */
@ConsumerType
public interface VolumeSnapshots {
    /**
     * On return the snapshot exists. One that exists already keeps what it holds. A machine that uses the volume goes on.
     *
     * @throws Fault NOT_FOUND when the volume is not there, NO_CAPACITY, CONFLICT when a newer epoch holds the volume, UNKNOWN
     */
    SnapshotObservation ensureSnapshot(Call call, Target target, SnapshotRef snapshot)
            throws Fault, InterruptedException;

    /** On return the snapshot is gone; volumes and other snapshots are as they were. */
    void ensureSnapshotAbsent(Call call, Target target, SnapshotRef snapshot) throws Fault, InterruptedException;

    /**
     * On return the volume has the snapshot's content. Happens once for each wish.
     *
     * @throws Fault NOT_FOUND when volume or snapshot is not there, CONFLICT when a machine uses the volume or a newer epoch
     *     holds it, UNKNOWN
     */
    VolumeObservation ensureReverted(Call call, Target target, VolumeRevert revert) throws Fault, InterruptedException;

    /**
     * On return the volume exists in the snapshot's pool with at least its size and, when newly made, the snapshot's content.
     * One that exists keeps its content.
     *
     * @throws Fault NOT_FOUND when the snapshot is not there, NO_CAPACITY, CONFLICT when a newer epoch holds the volume, UNKNOWN
     */
    VolumeObservation ensureVolumeOf(Call call, Target target, VolumeOfSnapshot spec)
            throws Fault, InterruptedException;

    /** {@return all snapshots of this cloud in the pool, in no order} */
    List<SnapshotObservation> observeSnapshots(Call call, Target target, PoolRef pool)
            throws Fault, InterruptedException;
}
