package io.haneul.spi.hypervisor;

import io.haneul.model.Handle;
import io.haneul.model.VmSnapshotId;
import java.util.Optional;

/**
 * One snapshot as it was found.
 *
 * @param id     of the snapshot
 * @param handle what the driver wants handed back with it
 * @param memory whether it holds the machine's memory
 * @param parent the snapshot the machine was at before; absent for the first
 */
public record VmSnapshotObservation(VmSnapshotId id, Handle handle, boolean memory, Optional<VmSnapshotId> parent) {}
