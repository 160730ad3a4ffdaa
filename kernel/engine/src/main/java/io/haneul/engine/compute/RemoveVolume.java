package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.store.Store.Write;
import io.haneul.store.compute.VolumeRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Removes a volume that no machine has: marks it destroyed, or removes it with its content, from which there is no way back;
 * what fails then is tried again later.
 */
final class RemoveVolume implements Script<RemoveVolume.Baton> {
    private final Parts parts;
    private final Remains remains;

    RemoveVolume(Parts parts) {
        this.parts = parts;
        this.remains = new Remains(parts);
    }

    /**
     * What is removed.
     *
     * @param expunge whether nothing shall be left, so that it cannot be recovered
     */
    record Baton(VolumeWork work, boolean expunge) {}

    @Override
    public String name() {
        return "remove-volume";
    }

    @Override
    public Class<Baton> baton() {
        return Baton.class;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(3);
    }

    @Override
    public List<Step<Baton>> steps() {
        return List.of(Step.of("destroy", RemoveVolume::destroy), Step.of("remove", this::remove));
    }

    private static Outcome<Baton> destroy(Run run, Baton baton) {
        return baton.expunge()
                ? Outcome.next(baton, tx -> baton.work().claim(tx, run))
                : Outcome.end(baton, tx -> {
                    tx.volumes().destroyed(baton.work().volume(), tx.now());
                    Events.tell(tx, Events.Stage.COMPLETED, baton.work().tells());
                });
    }

    private Outcome<Baton> remove(Run run, Baton baton) throws Fault, InterruptedException {
        Optional<VolumeRow> volume =
                parts.store().read(tx -> tx.volumes().find(baton.work().volume()));
        if (volume.isPresent()) {
            parts.disks().ensureAbsent(run, volume.get(), baton.work().epoch());
        }
        return Outcome.end(baton, tx -> {
            volume.ifPresent(row -> remains.forget(tx, row));
            tx.jobs().forgetSubject(VolumeWork.subject(baton.work().volume()).name(), run.job());
            Events.tell(tx, Events.Stage.COMPLETED, baton.work().tells());
        });
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        return tx -> {
            tx.volumes().destroyed(baton.work().volume(), tx.now());
            Events.failed(tx, baton.work().tells(), failure.text());
        };
    }
}
