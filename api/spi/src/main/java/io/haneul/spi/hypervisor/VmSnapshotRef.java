package io.haneul.spi.hypervisor;

import io.haneul.model.Handle;
import io.haneul.model.VmSnapshotId;
import io.haneul.spi.VmRef;
import java.util.Optional;

/**
 * One snapshot of a machine.
 *
 * @param id     of the snapshot
 * @param vm     whose it is
 * @param handle what the driver wanted remembered when it was made; absent before that
 */
public record VmSnapshotRef(VmSnapshotId id, VmRef vm, Optional<Handle> handle) {}
