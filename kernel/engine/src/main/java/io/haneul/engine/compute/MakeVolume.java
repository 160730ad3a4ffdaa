package io.haneul.engine.compute;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.PoolId;
import io.haneul.model.SnapshotId;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.store.Store.Write;
import io.haneul.store.compute.SnapshotRow;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.compute.VolumeState;
import java.util.List;
import java.util.Optional;

/**
 * Makes a volume. One without content gets room in a pool only when a machine gets it: there is nothing to do before. One that
 * begins with a snapshot's content is made in the snapshot's pool.
 */
final class MakeVolume implements Script<MakeVolume.Baton> {
    private final Parts parts;
    private final Snapshots snapshots;

    MakeVolume(Parts parts, Snapshots snapshots) {
        this.parts = parts;
        this.snapshots = snapshots;
    }

    /**
     * What is made.
     *
     * @param snapshot whose content it begins with
     */
    record Baton(VolumeWork work, Optional<SnapshotId> snapshot) {}

    @Override
    public String name() {
        return "make-volume";
    }

    @Override
    public Class<Baton> baton() {
        return Baton.class;
    }

    @Override
    public List<Step<Baton>> steps() {
        return List.of(Step.of("reserve", this::reserve, this::release), Step.of("make", this::make, this::discard));
    }

    private VolumeRow volume(Baton baton) throws Fault {
        return parts.store()
                .read(tx -> tx.volumes().find(baton.work().volume()))
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the volume is gone"));
    }

    private SnapshotRow snapshot(Baton baton) throws Fault {
        return baton.snapshot()
                .flatMap(id -> parts.store().read(tx -> tx.snapshots().find(id)))
                .filter(row -> row.state().isUsable())
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the snapshot is gone"));
    }

    private Outcome<Baton> reserve(Run run, Baton baton) throws Fault {
        if (baton.snapshot().isEmpty()) {
            return Outcome.end(baton, tx -> baton.work().done(tx, VolumeState.ALLOCATED));
        }
        VolumeRow volume = volume(baton);
        SnapshotRow snapshot = snapshot(baton);
        return Outcome.next(baton, tx -> {
            baton.work().claim(tx, run);
            if (tx.pools().reserve(snapshot.poolId(), volume.size()) == 0) {
                throw new Refusal(ApiCode.INSUFFICIENT_CAPACITY, "The snapshot's pool has no room for the volume");
            }
            tx.volumes().put(volume.id(), snapshot.poolId(), snapshot.hypervisor());
            PoolId pool = snapshot.poolId();
            tx.afterCommit(() -> parts.hosts().index().tookPool(pool, volume.accountId(), volume.size()));
        });
    }

    private Outcome<Baton> release(Run run, Baton baton) throws Fault {
        VolumeRow volume = volume(baton);
        PoolId pool = volume.poolId();
        return Outcome.next(baton, tx -> {
            if (pool != null && tx.volumes().taken(volume.id(), pool) == 1) {
                VolumePlaces.giveBack(tx, parts, volume, pool);
            }
        });
    }

    private Outcome<Baton> make(Run run, Baton baton) throws Fault, InterruptedException {
        VolumeRow volume = volume(baton).withEpoch(baton.work().epoch());
        VolumeObservation made = snapshots.ensureVolume(run, snapshot(baton), volume);
        return Outcome.end(baton, tx -> {
            tx.volumes().made(volume.id(), made.handle().value());
            baton.work().done(tx, VolumeState.READY);
        });
    }

    private Outcome<Baton> discard(Run run, Baton baton) throws Fault, InterruptedException {
        parts.disks().ensureAbsent(run, volume(baton), baton.work().epoch());
        return Outcome.next(baton);
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        return tx -> {
            tx.volumes().delete(baton.work().volume());
            Events.failed(tx, baton.work().tells(), failure.text());
        };
    }

    @Override
    public Write broken(Baton baton, Failure failure) {
        return tx -> {
            tx.volumes().destroyed(baton.work().volume(), tx.now());
            Events.failed(tx, baton.work().tells(), failure.text());
        };
    }
}
