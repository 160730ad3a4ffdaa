package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.model.SnapshotId;
import io.haneul.store.Store;
import io.haneul.store.Store.Write;
import io.haneul.store.compute.SnapshotRow;
import io.haneul.store.compute.SnapshotState;
import java.util.List;
import java.util.Optional;

/** Removes a snapshot, and its copy in the image store. There is no way back; one that is left in error can be removed again. */
final class RemoveSnapshot implements Script<RemoveSnapshot.Baton> {
    private final Store store;
    private final Snapshots snapshots;
    private final ImageFiles images;

    RemoveSnapshot(Store store, Snapshots snapshots, ImageFiles images) {
        this.store = store;
        this.snapshots = snapshots;
        this.images = images;
    }

    /** What is removed. */
    record Baton(SnapshotWork work) {}

    @Override
    public String name() {
        return "remove-snapshot";
    }

    @Override
    public Class<Baton> baton() {
        return Baton.class;
    }

    @Override
    public List<Step<Baton>> steps() {
        return List.of(Step.of("remove", this::remove));
    }

    private Outcome<Baton> remove(Run run, Baton baton) throws Fault, InterruptedException {
        SnapshotId id = baton.work().snapshot();
        Optional<SnapshotRow> row = store.read(tx -> tx.snapshots().find(id));
        if (row.isPresent()) {
            if (row.get().storeId() != null) {
                images.ensureAbsent(run, id.value(), row.get().storeId());
            }
            snapshots.ensureAbsent(run, row.get());
        }
        return Outcome.end(baton, tx -> {
            tx.snapshots().delete(id);
            tx.tags().forget(id.value());
            tx.jobs().forgetSubject(SnapshotWork.subject(id).name(), run.job());
            baton.work().done(tx);
        });
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        return tx -> {
            tx.snapshots().end(baton.work().snapshot(), SnapshotState.ERROR);
            Events.failed(tx, baton.work().tells(), failure.text());
        };
    }
}
