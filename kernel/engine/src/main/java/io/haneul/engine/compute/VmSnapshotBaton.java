package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.model.VmSnapshotId;
import io.haneul.store.compute.VmRow;
import java.util.UUID;

/** What making a snapshot of a machine, removing it or going back to it hands on. */
record VmSnapshotBaton(UUID vm, VmSnapshotId snapshot, boolean quiesce, String event, Events.Owner owner) {
    /** {@return what the job's events tell of the machine} */
    Events.Happening tells(VmRow machine) {
        return new Events.Happening(event, owner, Machines.resource(machine));
    }
}
