package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The ability to keep a machine's disks, and if wanted its memory, as they are at one moment. Works on machines that the target
 * host holds, running or stopped. Snapshots go with the machine's {@link HypervisorDriver#ensureAbsent}.
 */
@ConsumerType
public interface VmSnapshots {
    /**
     * On return the snapshot exists. One that exists already keeps what it holds. The machine goes on as it was.
     *
     * @throws Fault NOT_FOUND when the machine is not there, INVALID when it cannot be kept so (the message says why),
     *     NO_CAPACITY, CONFLICT when a newer epoch holds the machine, UNKNOWN
     */
    VmSnapshotObservation ensureVmSnapshot(Call call, Target target, VmSnapshotSpec spec)
            throws Fault, InterruptedException;

    /**
     * On return the machine's disks are as they were, and it is as it was: running, with its memory, when the snapshot holds
     * memory, stopped otherwise. Happens once for each wish.
     *
     * @throws Fault NOT_FOUND when machine or snapshot is not there, CONFLICT when a newer epoch holds the machine, UNKNOWN
     */
    VmObservation ensureReverted(Call call, Target target, VmRevert revert) throws Fault, InterruptedException;

    /**
     * On return the snapshot is gone, and the machine and its other snapshots are as they were.
     *
     * @throws Fault CONFLICT when a newer epoch holds the machine, UNKNOWN
     */
    void ensureVmSnapshotAbsent(Call call, Target target, VmSnapshotRef snapshot) throws Fault, InterruptedException;

    /** {@return all snapshots of the machine, oldest first; none when it is not there} */
    List<VmSnapshotObservation> observeVmSnapshots(Call call, Target target, VmRef vm)
            throws Fault, InterruptedException;
}
