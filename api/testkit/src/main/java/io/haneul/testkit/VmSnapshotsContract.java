package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.VmSnapshotId;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmRevert;
import io.haneul.spi.hypervisor.VmSnapshotObservation;
import io.haneul.spi.hypervisor.VmSnapshotRef;
import io.haneul.spi.hypervisor.VmSnapshotSpec;
import io.haneul.spi.hypervisor.VmSnapshots;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link VmSnapshots} keeps to. */
public abstract class VmSnapshotsContract extends MachineContract {
    private static final VmSnapshotId ID = new VmSnapshotId(new UUID(4, 1));

    /** Changes the content of the machine's disk, as its guest would. */
    protected abstract void write(String content) throws Exception;

    /** {@return the content of the machine's disk, as it was written last} */
    protected abstract String content() throws Exception;

    private VmSnapshots snapshots() {
        return ability(VmSnapshots.class);
    }

    private VmSnapshotRef ref(VmRef vm) {
        return new VmSnapshotRef(ID, vm, Optional.empty());
    }

    private VmSnapshotObservation take(VmRef vm, boolean memory, long epoch) throws Fault, InterruptedException {
        VmSnapshotObservation taken =
                snapshots().ensureVmSnapshot(Calls.of(epoch), host(), new VmSnapshotSpec(ref(vm), memory, false));
        claims.that("a snapshot that was taken is answered as it is", taken.id().equals(ID), taken);
        return taken;
    }

    private VmObservation revert(VmRef vm, long wish) throws Fault, InterruptedException {
        return snapshots().ensureReverted(Calls.of(wish), host(), new VmRevert(ref(vm), new UUID(5, wish)));
    }

    private void none(long epoch) throws Exception {
        run(epoch);
        snapshots().ensureVmSnapshotAbsent(Calls.of(epoch), host(), ref(vm()));
    }

    private void one(long epoch) throws Exception {
        none(epoch);
        write("before");
        take(vm(), false, epoch);
        write("after");
    }

    private boolean isThere() throws Exception {
        return snapshots().observeVmSnapshots(Calls.first(), host(), vm()).stream()
                .anyMatch(seen -> seen.id().equals(ID));
    }

    @Override
    List<ConvergingVerb> verbs() throws Exception {
        VmRef vm = vm();
        return List.of(
                ConvergingVerb.of("taking a snapshot", this::none, e -> take(vm, false, e), this::isThere)
                        .byEpoch(),
                ConvergingVerb.of(
                                "removing a snapshot",
                                this::one,
                                e -> snapshots().ensureVmSnapshotAbsent(Calls.of(e), host(), ref(vm)),
                                () -> !isThere())
                        .byEpoch(),
                ConvergingVerb.of("reverting to a snapshot", this::one, e -> revert(vm, e), () -> content()
                                .equals("before"))
                        .byEpoch());
    }

    @Override
    List<RefusedVerb> refusals() throws Exception {
        VmRef vm = vm();
        return List.of(
                new RefusedVerb(
                        "taking a snapshot of a machine that is not there is NOT_FOUND",
                        FaultKind.NOT_FOUND,
                        this::remove,
                        e -> take(vm, false, e)),
                new RefusedVerb(
                        "reverting to a snapshot that is not there is NOT_FOUND",
                        FaultKind.NOT_FOUND,
                        this::none,
                        e -> revert(vm, e)),
                new RefusedVerb(
                        "keeping the memory of a machine that is stopped is INVALID",
                        FaultKind.INVALID,
                        epoch -> {
                            none(epoch);
                            stop(epoch);
                        },
                        e -> take(vm, true, e)));
    }

    @Test
    void revertsOncePerWish() throws Exception {
        one(1);
        revert(vm(), 1);
        write("later");
        revert(vm(), 1);
        claims.that("one wish reverts once", content().equals("later"), content());
        revert(vm(), 2);
        claims.that("the next wish reverts again", content().equals("before"), content());
    }

    @Test
    void keepsWhatItHolds() throws Exception {
        one(1);
        take(vm(), false, 1);
        revert(vm(), 1);
        claims.that("a snapshot asked for again keeps what it holds", content().equals("before"), content());
    }

    @Test
    void keepsThePower() throws Exception {
        none(1);
        take(vm(), true, 1);
        claims.that("a machine goes on while a snapshot is taken", runsAt(host()));
        VmObservation running = revert(vm(), 1);
        claims.that("a machine reverted to its memory runs", running.power() == VmObservation.Power.RUNNING, running);
        none(2);
        take(vm(), false, 2);
        VmObservation stopped = revert(vm(), 2);
        claims.that(
                "a machine reverted without memory is stopped",
                stopped.power() == VmObservation.Power.STOPPED,
                stopped);
    }

    @Test
    void snapshotsGoWithTheMachine() throws Exception {
        one(1);
        remove(1);
        claims.that("a machine that is gone has no snapshots", !isThere());
        run(2);
        claims.that("a machine made anew has no snapshots", !isThere());
    }
}
