package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.SnapshotId;
import io.haneul.spi.storage.SnapshotObservation;
import io.haneul.spi.storage.SnapshotRef;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeOfSnapshot;
import io.haneul.spi.storage.VolumeRef;
import io.haneul.spi.storage.VolumeRevert;
import io.haneul.spi.storage.VolumeSnapshots;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link VolumeSnapshots} keeps to. */
public abstract class VolumeSnapshotsContract extends StorageAbilityContract {
    private static final SnapshotId ID = new SnapshotId(new UUID(4, 2));

    private VolumeSnapshots snapshots() {
        return ability(VolumeSnapshots.class);
    }

    private SnapshotRef ref() {
        return new SnapshotRef(ID, volume(1), Optional.empty());
    }

    private SnapshotObservation take(long epoch) throws Fault, InterruptedException {
        return snapshots().ensureSnapshot(Calls.of(epoch), target(), ref());
    }

    private VolumeObservation revert(long wish, long epoch) throws Fault, InterruptedException {
        return snapshots().ensureReverted(Calls.of(epoch), target(), new VolumeRevert(ref(), new UUID(5, wish)));
    }

    private VolumeObservation copy(long epoch) throws Fault, InterruptedException {
        return snapshots().ensureVolumeOf(Calls.of(epoch), target(), new VolumeOfSnapshot(spec(volume(2)), ref()));
    }

    private void none(long epoch) throws Exception {
        snapshots().ensureSnapshotAbsent(Calls.of(epoch), target(), ref());
        fresh(volume(1), epoch);
        absent(volume(2), epoch);
        write(volume(1).id(), "before");
    }

    private void one(long epoch) throws Exception {
        none(epoch);
        take(epoch);
        write(volume(1).id(), "after");
    }

    private boolean isThere() throws Exception {
        return snapshots().observeSnapshots(Calls.first(), target(), pool()).stream()
                .anyMatch(seen -> seen.id().equals(ID));
    }

    private boolean is(String content, VolumeRef volume) throws Exception {
        return content(volume.id()).equals(Optional.of(content));
    }

    @Override
    List<ConvergingVerb> verbs() {
        return List.of(
                ConvergingVerb.of("taking a snapshot", this::none, this::take, this::isThere)
                        .byEpoch(),
                ConvergingVerb.of(
                        "removing a snapshot",
                        this::one,
                        e -> snapshots().ensureSnapshotAbsent(Calls.of(e), target(), ref()),
                        () -> !isThere()),
                ConvergingVerb.of(
                                "reverting to a snapshot", this::one, e -> revert(e, e), () -> is("before", volume(1)))
                        .byEpoch(),
                ConvergingVerb.of(
                        "making a volume of a snapshot", this::one, this::copy, () -> is("before", volume(2))));
    }

    @Override
    List<RefusedVerb> refusals() {
        return List.of(
                new RefusedVerb(
                        "taking a snapshot of a volume that is not there is NOT_FOUND",
                        FaultKind.NOT_FOUND,
                        e -> {
                            none(e);
                            absent(volume(1), e);
                        },
                        this::take),
                new RefusedVerb(
                        "reverting to a snapshot that is not there is NOT_FOUND",
                        FaultKind.NOT_FOUND,
                        this::none,
                        e -> revert(e, e)),
                new RefusedVerb(
                        "making a volume of a snapshot that is not there is NOT_FOUND",
                        FaultKind.NOT_FOUND,
                        this::none,
                        this::copy));
    }

    @Test
    void revertsOncePerWish() throws Exception {
        one(1);
        revert(1, 1);
        write(volume(1).id(), "later");
        revert(1, 2);
        claims.that(
                "one wish reverts once",
                is("later", volume(1)),
                content(volume(1).id()));
        revert(2, 2);
        claims.that(
                "the next wish reverts again",
                is("before", volume(1)),
                content(volume(1).id()));
    }

    @Test
    void keepsWhatItHolds() throws Exception {
        one(1);
        take(1);
        copy(1);
        claims.that("a snapshot asked for again keeps what it holds", is("before", volume(2)));
        write(volume(2).id(), "own");
        copy(1);
        claims.that("a volume that is there keeps its content", is("own", volume(2)));
        claims.that("a snapshot leaves its volume as it is", is("after", volume(1)));
    }
}
