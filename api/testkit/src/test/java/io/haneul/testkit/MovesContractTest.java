package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.VmSnapshotId;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.MovedVm;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmRevert;
import io.haneul.spi.hypervisor.VmSnapshotObservation;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.storage.PoolRef;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contracts of what moves and keeps machines. */
class MovesContractTest {
    @TestFactory
    Stream<DynamicTest> migrations() {
        WrongVerbs<SoundMoves> wrong = new WrongVerbs<>();
        wrong.converging("migrating a machine", "ensureMigrated", SoundMoves::leaveCopy)
                .guarded("migrating a machine", "ensureMigrated")
                .tolerated("migrating a machine that runs on neither host is NOT_FOUND", "ensureMigrated")
                .tolerated("migrating a machine that the destination cannot carry is NO_CAPACITY", "ensureMigrated")
                .answering(
                        "a migration answers the machine as it is",
                        "ensureMigrated",
                        VmObservation.class,
                        seen -> new VmObservation(seen.vm(), VmObservation.Power.STOPPED, seen.epoch()))
                .bent("nothing stands in the way of a migration that works", "obstacles", turn -> List.of("something"))
                .spoiling("looking for obstacles moves nothing", "obstacles", SoundMoves::stopAll)
                .bent("what stands in the way is said", "obstacles", turn -> List.of())
                .spoiling("a machine that was not migrated runs where it did", "ensureMigrated", SoundMoves::stopAll);
        return Proof.of(LiveMigrationContract.class, SoundMoves::new, Migrate::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> storageMigrations() {
        WrongVerbs<SoundMoves> wrong = new WrongVerbs<>();
        wrong.converging("moving a machine with its disk", "ensureMoved", SoundMoves::back)
                .guarded("moving a machine with its disk", "ensureMoved")
                .converging("moving the disk of a machine", "ensureMoved", SoundMoves::back)
                .guarded("moving the disk of a machine", "ensureMoved")
                .tolerated("moving a machine that runs on neither host is NOT_FOUND", "ensureMoved")
                .answering(
                        "moving with disks answers each disk",
                        "ensureMoved",
                        MovedVm.class,
                        moved -> new MovedVm(moved.vm(), List.of()));
        return Proof.of(StorageMigrationContract.class, SoundMoves::new, MoveDisks::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> snapshots() {
        WrongVerbs<SoundKeeps> wrong = new WrongVerbs<>();
        wrong.converging("taking a snapshot", "ensureVmSnapshot", s -> s.kept.clear())
                .guarded("taking a snapshot", "ensureVmSnapshot")
                .converging("removing a snapshot", "ensureVmSnapshotAbsent", SoundKeeps::fake)
                .guarded("removing a snapshot", "ensureVmSnapshotAbsent")
                .converging("reverting to a snapshot", "ensureReverted", s -> s.content = "wrong")
                .guarded("reverting to a snapshot", "ensureReverted")
                .tolerated("taking a snapshot of a machine that is not there is NOT_FOUND", "ensureVmSnapshot")
                .tolerated("reverting to a snapshot that is not there is NOT_FOUND", "ensureReverted")
                .tolerated("keeping the memory of a machine that is stopped is INVALID", "ensureVmSnapshot");
        answering(wrong);
        return Proof.of(VmSnapshotsContract.class, SoundKeeps::new, Keep::new, wrong);
    }

    private static void answering(WrongVerbs<SoundKeeps> wrong) {
        wrong.answering(
                        "a snapshot that was taken is answered as it is",
                        "ensureVmSnapshot",
                        VmSnapshotObservation.class,
                        seen -> new VmSnapshotObservation(
                                new VmSnapshotId(new UUID(9, 9)), seen.handle(), seen.memory(), seen.parent()))
                .bent("one wish reverts once", "ensureReverted", turn -> {
                    turn.sound().wish = new UUID(0, 0);
                    return turn.go();
                })
                .bent("the next wish reverts again", "ensureReverted", turn -> {
                    turn.sound().wish =
                            turn.epoch() == 2 ? ((VmRevert) turn.args().get(2)).wish() : turn.sound().wish;
                    return turn.go();
                })
                .bent("a snapshot asked for again keeps what it holds", "ensureVmSnapshot", turn -> {
                    turn.sound().kept.clear();
                    return turn.go();
                })
                .spoiling("a machine goes on while a snapshot is taken", "ensureVmSnapshot", SoundKeeps::stopAll)
                .answering(
                        "a machine reverted to its memory runs",
                        "ensureReverted",
                        VmObservation.class,
                        seen -> new VmObservation(seen.vm(), VmObservation.Power.STOPPED, seen.epoch()))
                .answering(
                        "a machine reverted without memory is stopped",
                        "ensureReverted",
                        VmObservation.class,
                        seen -> new VmObservation(seen.vm(), VmObservation.Power.RUNNING, seen.epoch()))
                .spoiling("a machine that is gone has no snapshots", "ensureAbsent", SoundKeeps::fake)
                .spoilingAt("a machine made anew has no snapshots", "ensureRunning", 2, SoundKeeps::fake);
    }

    private static final class Migrate extends LiveMigrationContract {
        private final Bent<SoundMoves> bent;

        Migrate(Bent<SoundMoves> bent) {
            this.bent = bent;
        }

        @Override
        protected HypervisorDriver driver() {
            return bent.as(HypervisorDriver.class);
        }

        @Override
        protected Target host() {
            return SoundMachines.HOST;
        }

        @Override
        protected VmSpec machine() {
            return SoundMachines.SPEC;
        }

        @Override
        protected Target destination() {
            return SoundMachines.OTHER;
        }

        @Override
        protected VmSpec tooLarge() {
            return SoundMachines.spec(Bytes.ofMebi(600));
        }
    }

    private static final class MoveDisks extends StorageMigrationContract {
        private final Bent<SoundMoves> bent;

        MoveDisks(Bent<SoundMoves> bent) {
            this.bent = bent;
        }

        @Override
        protected HypervisorDriver driver() {
            return bent.as(HypervisorDriver.class);
        }

        @Override
        protected Target host() {
            return SoundMachines.HOST;
        }

        @Override
        protected VmSpec machine() {
            return SoundMachines.SPEC;
        }

        @Override
        protected Target destination() {
            return SoundMachines.OTHER;
        }

        @Override
        protected PoolRef otherPool() {
            return SoundMoves.OTHER_POOL;
        }

        @Override
        protected void restore(long epoch) {
            bent.sound().at(SoundMachines.HOST).clear();
            bent.sound().at(SoundMachines.OTHER).clear();
            bent.sound().back();
        }

        @Override
        protected boolean isMoved() {
            return bent.sound().place.equals(SoundMoves.OTHER_POOL);
        }
    }

    private static final class Keep extends VmSnapshotsContract {
        private final Bent<SoundKeeps> bent;

        Keep(Bent<SoundKeeps> bent) {
            this.bent = bent;
        }

        @Override
        protected HypervisorDriver driver() {
            return bent.as(HypervisorDriver.class);
        }

        @Override
        protected Target host() {
            return SoundMachines.HOST;
        }

        @Override
        protected VmSpec machine() {
            return SoundMachines.SPEC;
        }

        @Override
        protected void write(String content) {
            bent.sound().content = content;
        }

        @Override
        protected String content() {
            return bent.sound().content;
        }
    }
}
