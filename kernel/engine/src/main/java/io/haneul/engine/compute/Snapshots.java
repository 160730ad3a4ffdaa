package io.haneul.engine.compute;

import io.haneul.engine.infrastructure.PoolTarget;
import io.haneul.engine.infrastructure.Pools;
import io.haneul.engine.provider.Providers;
import io.haneul.jobs.Run;
import io.haneul.model.Bytes;
import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.model.PoolId;
import io.haneul.spi.Call;
import io.haneul.spi.image.ImageRef;
import io.haneul.spi.storage.PrimaryStorageDriver;
import io.haneul.spi.storage.SnapshotObservation;
import io.haneul.spi.storage.SnapshotRef;
import io.haneul.spi.storage.VolumeExport;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeOfSnapshot;
import io.haneul.spi.storage.VolumeRef;
import io.haneul.spi.storage.VolumeRevert;
import io.haneul.spi.storage.VolumeSnapshots;
import io.haneul.spi.storage.VolumeSpec;
import io.haneul.spi.storage.VolumeTransfer;
import io.haneul.store.compute.SnapshotRow;
import io.haneul.store.compute.VolumeRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The verbs of primary storage that are about snapshots, at the pool one is kept in. Never called in a transaction. */
final class Snapshots {
    private static final Duration TAKE = Duration.ofSeconds(110);
    private static final Duration BRING = Duration.ofMinutes(60);

    private final Providers<PrimaryStorageDriver> drivers;
    private final Pools pools;

    Snapshots(Providers<PrimaryStorageDriver> drivers, Pools pools) {
        this.drivers = drivers;
        this.pools = pools;
    }

    private record At(PoolTarget pool, Call call) {
        Providers.Address address() {
            return new Providers.Address(pool.provider(), pool.ref().url(), call);
        }
    }

    private At at(Run run, PoolId pool, long since, Duration bound) {
        return new At(
                pools.target(pool),
                new Call(
                        run.label(),
                        new Epoch(since + run.epoch().value()),
                        Instant.now().plus(bound),
                        run.attempt()));
    }

    private static VolumeRef volume(SnapshotRow snapshot, At at) {
        return new VolumeRef(
                snapshot.volumeId(),
                at.pool().ref(),
                Optional.ofNullable(snapshot.volumeHandle()).map(Handle::new));
    }

    private static SnapshotRef ref(SnapshotRow snapshot, At at) {
        return new SnapshotRef(
                snapshot.id(),
                volume(snapshot, at),
                Optional.ofNullable(snapshot.handle()).map(Handle::new));
    }

    private <A, R> R call(At at, Class<A> ability, Providers.Use<A, R> use) throws Fault, InterruptedException {
        return drivers.callAbility(at.address(), ability, use)
                .orElseThrow(
                        () -> new Fault(FaultKind.INVALID, "the volume's storage has no " + ability.getSimpleName()));
    }

    /** {@return the snapshot, which is there now} Calls of earlier jobs to the volume were up to an epoch. */
    SnapshotObservation ensure(Run run, SnapshotRow snapshot, long since) throws Fault, InterruptedException {
        At at = at(run, snapshot.poolId(), since, TAKE);
        return call(
                at,
                VolumeSnapshots.class,
                driver -> driver.ensureSnapshot(at.call(), at.pool().target(), ref(snapshot, at)));
    }

    void ensureAbsent(Run run, SnapshotRow snapshot) throws Fault, InterruptedException {
        At at = at(run, snapshot.poolId(), 0, TAKE);
        boolean unused = call(at, VolumeSnapshots.class, driver -> {
            driver.ensureSnapshotAbsent(at.call(), at.pool().target(), ref(snapshot, at));
            return true;
        });
    }

    /** Gives the volume the snapshot's content, once for each wish. */
    void ensureReverted(Run run, SnapshotRow snapshot, long since, UUID wish) throws Fault, InterruptedException {
        At at = at(run, snapshot.poolId(), since, TAKE);
        VolumeRevert revert = new VolumeRevert(ref(snapshot, at), wish);
        VolumeObservation unused = call(
                at,
                VolumeSnapshots.class,
                driver -> driver.ensureReverted(at.call(), at.pool().target(), revert));
    }

    /** {@return the new volume, which begins with the snapshot's content} */
    VolumeObservation ensureVolume(Run run, SnapshotRow snapshot, VolumeRow volume) throws Fault, InterruptedException {
        At at = at(run, snapshot.poolId(), volume.epoch(), TAKE);
        VolumeRef ref = new VolumeRef(volume.id(), at.pool().ref(), Optional.empty());
        VolumeSpec spec = new VolumeSpec(ref, new Bytes(volume.size()), Optional.empty());
        return call(
                at,
                VolumeSnapshots.class,
                driver -> driver.ensureVolumeOf(
                        at.call(), at.pool().target(), new VolumeOfSnapshot(spec, ref(snapshot, at))));
    }

    /** As {@link #ensureExported(Run, SnapshotRow, ImageRef, String)}, of a volume that nobody uses. */
    Handle ensureExported(Run run, VolumeRow volume, ImageRef image, String format) throws Fault, InterruptedException {
        At at = at(run, Objects.requireNonNull(volume.poolId()), volume.epoch(), BRING);
        VolumeRef ref = new VolumeRef(
                volume.id(),
                at.pool().ref(),
                Optional.ofNullable(volume.handle()).map(Handle::new));
        VolumeExport export = new VolumeExport(ref, Optional.empty(), image, format);
        return call(
                at,
                VolumeTransfer.class,
                driver -> driver.ensureExported(at.call(), at.pool().target(), export));
    }

    /** {@return what the image store's driver wants remembered of the snapshot's copy, which is there now} */
    Handle ensureExported(Run run, SnapshotRow snapshot, ImageRef image, String format)
            throws Fault, InterruptedException {
        At at = at(run, snapshot.poolId(), 0, BRING);
        VolumeExport export = new VolumeExport(volume(snapshot, at), Optional.of(ref(snapshot, at)), image, format);
        return call(
                at,
                VolumeTransfer.class,
                driver -> driver.ensureExported(at.call(), at.pool().target(), export));
    }
}
