package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.store.Store;
import io.haneul.store.Store.Write;
import io.haneul.store.compute.SnapshotRow;
import java.util.List;

/** Gives a volume the content it had when a snapshot was taken. Holds the volume, and the machine that has it. */
final class RevertVolume implements Script<RevertVolume.Baton> {
    private final Store store;
    private final Snapshots snapshots;

    RevertVolume(Store store, Snapshots snapshots) {
        this.store = store;
        this.snapshots = snapshots;
    }

    /** What goes back to what. */
    record Baton(SnapshotWork work, VolumeWork volume) {}

    @Override
    public String name() {
        return "revert-volume";
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
                Step.of("revert", this::revert));
    }

    private Outcome<Baton> revert(Run run, Baton baton) throws Fault, InterruptedException {
        SnapshotRow row = store.read(tx -> tx.snapshots().find(baton.work().snapshot()))
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the snapshot is gone"));
        snapshots.ensureReverted(run, row, baton.volume().epoch(), run.job().value());
        return Outcome.end(baton, tx -> {
            tx.volumes().end(baton.volume().volume(), baton.volume().from());
            baton.work().done(tx);
        });
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        return tx -> {
            tx.volumes().end(baton.volume().volume(), baton.volume().from());
            Events.failed(tx, baton.work().tells(), failure.text());
        };
    }
}
