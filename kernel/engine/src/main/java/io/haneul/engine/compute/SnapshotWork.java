package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Subject;
import io.haneul.model.SnapshotId;
import io.haneul.store.Tx;
import io.haneul.store.compute.SnapshotRow;

/**
 * What every job that works on a snapshot hands on.
 *
 * @param name  of it, for events
 * @param event the type of the event that tells of it
 * @param owner whom it is told
 */
record SnapshotWork(SnapshotId snapshot, String name, String event, Events.Owner owner) {
    /** As {@code jobinstancetype} and {@code resourcetype} on the wire. */
    static final String KIND = "Snapshot";

    static SnapshotWork of(SnapshotRow row, String event, Events.Owner owner) {
        return new SnapshotWork(row.id(), row.name(), event, owner.tellingTo(row.accountId(), row.domainId()));
    }

    static Subject subject(SnapshotId snapshot) {
        return Subject.of("snapshot", snapshot);
    }

    Events.Happening tells() {
        return new Events.Happening(event, owner, new Events.Resource(KIND, snapshot.value(), name));
    }

    void done(Tx tx) {
        Events.tell(tx, Events.Stage.COMPLETED, tells());
    }
}
