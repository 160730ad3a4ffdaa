package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.VolumeId;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.DiskPlug;
import io.haneul.spi.hypervisor.DiskSpec;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.hypervisor.VmSpec;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contracts of what is plugged into machines. */
class PlugsContractTest {
    @TestFactory
    Stream<DynamicTest> diskPlugs() {
        WrongVerbs<SoundPlugs> wrong = new WrongVerbs<>();
        wrong.converging("attaching a disk", "ensureDiskAttached", s -> s.only()
                        .disks
                        .clear())
                .guarded("attaching a disk", "ensureDiskAttached")
                .converging("detaching a disk", "ensureDiskDetached", SoundPlugs::plugAll)
                .guarded("detaching a disk", "ensureDiskDetached")
                .tolerated("attaching a disk of a machine that is not there is NOT_FOUND", "ensureDiskAttached")
                .tolerated("attaching a disk of a machine that is stopped is NOT_FOUND", "ensureDiskAttached")
                .tolerated("attaching a disk that is not in its pool is NOT_FOUND", "ensureDiskAttached")
                .tolerated("attaching a disk at a number that is taken is CONFLICT", "ensureDiskAttached")
                .failingAt("a disk of a machine that is not there can be detached", "ensureDiskDetached", 1);
        return Proof.of(DiskHotPlugContract.class, SoundPlugs::new, Disks::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> nicPlugs() {
        WrongVerbs<SoundPlugs> wrong = new WrongVerbs<>();
        wrong.converging("attaching an interface", "ensureNicAttached", s -> s.only()
                        .nics
                        .clear())
                .guarded("attaching an interface", "ensureNicAttached")
                .converging("detaching an interface", "ensureNicDetached", SoundPlugs::plugAll)
                .guarded("detaching an interface", "ensureNicDetached")
                .tolerated("attaching an interface of a machine that is not there is NOT_FOUND", "ensureNicAttached")
                .tolerated("attaching an interface of a machine that is stopped is NOT_FOUND", "ensureNicAttached")
                .tolerated("attaching an interface whose wire is not there is INVALID", "ensureNicAttached")
                .failingAt("an interface of a machine that is not there can be detached", "ensureNicDetached", 1);
        return Proof.of(NicHotPlugContract.class, SoundPlugs::new, Nics::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> drives() {
        WrongVerbs<SoundPlugs> wrong = new WrongVerbs<>();
        wrong.converging("making a config drive", "ensureConfigDrive", s -> s.drive = Optional.empty())
                .guarded("making a config drive", "ensureConfigDrive")
                .converging("removing a config drive", "ensureConfigDriveAbsent", s -> s.drive = Optional.of(Map.of()))
                .guarded("removing a config drive", "ensureConfigDriveAbsent")
                .tolerated("removing the config drive of a machine that runs is CONFLICT", "ensureConfigDriveAbsent")
                .spoiling("a machine starts with its config drive", "ensureRunning", SoundPlugs::stopAll);
        return Proof.of(ConfigDriveContract.class, SoundPlugs::new, Drives::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> growth() {
        WrongVerbs<SoundPlugs> wrong = new WrongVerbs<>();
        wrong.converging("growing a disk", "ensureDiskGrown", s -> s.only()
                        .disks
                        .replaceAll((id, disk) -> SoundPlugs.disk(1, 0)))
                .guarded("growing a disk", "ensureDiskGrown")
                .tolerated("growing a disk of a machine that is not there is NOT_FOUND", "ensureDiskGrown")
                .tolerated("growing a disk of a machine that is stopped is NOT_FOUND", "ensureDiskGrown")
                .failingAgain("growing a disk that is larger is done", "ensureDiskGrown")
                .bent("a disk that is larger stays as it is", "ensureDiskGrown", turn -> {
                    turn.sound().only().disks.clear();
                    turn.go();
                    DiskPlug plug = (DiskPlug) turn.args().get(2);
                    turn.sound().only().disks.put(plug.disk().id(), plug.disk());
                    return null;
                });
        return Proof.of(DiskGrowthContract.class, SoundPlugs::new, Growth::new, wrong);
    }

    private static final class Disks extends DiskHotPlugContract {
        private final Bent<SoundPlugs> bent;

        Disks(Bent<SoundPlugs> bent) {
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
        protected DiskSpec disk() {
            return SoundPlugs.SECOND_DISK;
        }

        @Override
        protected DiskSpec missingDisk() {
            return SoundPlugs.NO_DISK;
        }

        @Override
        protected Set<VolumeId> disks() {
            return bent.sound().only().disks.keySet();
        }
    }

    private static final class Nics extends NicHotPlugContract {
        private final Bent<SoundPlugs> bent;

        Nics(Bent<SoundPlugs> bent) {
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
        protected NicSpec nic() {
            return SoundPlugs.SECOND_NIC;
        }

        @Override
        protected NicSpec strandedNic() {
            return SoundPlugs.STRANDED_NIC;
        }

        @Override
        protected Set<UUID> nics() {
            return bent.sound().only().nics.keySet();
        }
    }

    private static final class Drives extends ConfigDriveContract {
        private final Bent<SoundPlugs> bent;

        Drives(Bent<SoundPlugs> bent) {
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
        protected Optional<Map<String, String>> files() {
            return bent.sound().drive;
        }
    }

    private static final class Growth extends DiskGrowthContract {
        private final Bent<SoundPlugs> bent;

        Growth(Bent<SoundPlugs> bent) {
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
        protected void restore(long epoch) {
            bent.sound().at(SoundMachines.HOST).clear();
        }

        @Override
        protected Bytes seen() {
            return bent.sound().only().disks.values().iterator().next().size();
        }
    }
}
