package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.model.SnapshotPolicyId;
import io.haneul.spi.storage.SnapshotObservation;
import io.haneul.store.Store;
import io.haneul.store.Store.Write;
import io.haneul.store.Tx;
import io.haneul.store.compute.SnapshotRow;
import io.haneul.store.compute.SnapshotState;
import java.util.List;
import java.util.Optional;

/**
 * Takes a snapshot of a volume, in its pool; brings a copy to the image store, where there is one; and of a policy's snapshots
 * has those removed that are too many. Holds the volume; a machine that uses it goes on.
 */
final class TakeSnapshot implements Script<TakeSnapshot.Baton> {
    private static final String FORMAT = "QCOW2";

    private final Store store;
    private final Snapshots snapshots;
    private final ImageFiles images;
    private final Excess excess;

    TakeSnapshot(Store store, Snapshots snapshots, ImageFiles images, Excess excess) {
        this.store = store;
        this.snapshots = snapshots;
        this.images = images;
        this.excess = excess;
    }

    /** What becomes of a policy's snapshots when there is a new one. */
    @FunctionalInterface
    interface Excess {
        /** Has those removed that are too many. */
        void remove(Tx tx, SnapshotPolicyId policy);
    }

    /**
     * What is taken of what.
     *
     * @param volume whose content, as jobs that work on volumes hand it on
     * @param policy for which
     */
    record Baton(SnapshotWork work, VolumeWork volume, Optional<SnapshotPolicyId> policy) {}

    @Override
    public String name() {
        return "take-snapshot";
    }

    @Override
    public Class<Baton> baton() {
        return Baton.class;
    }

    @Override
    public List<Step<Baton>> steps() {
        return List.of(
                Step.of(
                        "claim",
                        (run, baton) -> Outcome.next(baton, tx -> baton.volume().claim(tx, run))),
                Step.of("take", this::take, this::remove),
                Step.of("copy", this::copy, this::removeCopy));
    }

    private SnapshotRow row(Baton baton) throws Fault {
        return store.read(tx -> tx.snapshots().find(baton.work().snapshot()))
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the snapshot is gone"));
    }

    private Outcome<Baton> take(Run run, Baton baton) throws Fault, InterruptedException {
        SnapshotRow row = row(baton);
        SnapshotObservation seen = snapshots.ensure(run, row, baton.volume().epoch());
        return Outcome.next(baton, tx -> tx.snapshots()
                .taken(
                        row.id(),
                        seen.handle().value(),
                        seen.size().value(),
                        row.storeId() == null ? SnapshotState.CREATING : SnapshotState.BACKING_UP));
    }

    private Outcome<Baton> remove(Run run, Baton baton) throws Fault, InterruptedException {
        snapshots.ensureAbsent(run, row(baton));
        return Outcome.next(baton);
    }

    private Outcome<Baton> copy(Run run, Baton baton) throws Fault, InterruptedException {
        SnapshotRow row = row(baton);
        Optional<Handle> copied = row.storeId() == null
                ? Optional.empty()
                : Optional.of(
                        snapshots.ensureExported(run, row, images.ref(row.id().value(), row.storeId()), FORMAT));
        return Outcome.end(baton, tx -> {
            copied.ifPresent(handle -> tx.snapshots().backedUp(row.id(), handle.value()));
            tx.snapshots().end(row.id(), copied.isPresent() ? SnapshotState.BACKED_UP : SnapshotState.ON_PRIMARY);
            tx.volumes().end(baton.volume().volume(), baton.volume().from());
            baton.policy().ifPresent(policy -> excess.remove(tx, policy));
            baton.work().done(tx);
        });
    }

    private Outcome<Baton> removeCopy(Run run, Baton baton) throws Fault, InterruptedException {
        SnapshotRow row = row(baton);
        if (row.storeId() != null) {
            images.ensureAbsent(run, row.id().value(), row.storeId());
        }
        return Outcome.next(baton);
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        return tx -> {
            tx.snapshots().delete(baton.work().snapshot());
            tx.tags().forget(baton.work().snapshot().value());
            ended(tx, baton, failure);
        };
    }

    @Override
    public Write broken(Baton baton, Failure failure) {
        return tx -> {
            tx.snapshots().end(baton.work().snapshot(), SnapshotState.ERROR);
            ended(tx, baton, failure);
        };
    }

    private static void ended(Tx tx, Baton baton, Failure failure) {
        tx.volumes().end(baton.volume().volume(), baton.volume().from());
        Events.failed(tx, baton.work().tells(), failure.text());
    }
}
