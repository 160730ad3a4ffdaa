package io.haneul.testkit;

import io.haneul.model.BitRate;
import io.haneul.model.Bytes;
import io.haneul.model.Mhz;
import io.haneul.model.TemplateId;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.DiskLimit;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.IsoSpec;
import io.haneul.spi.hypervisor.VmSize;
import io.haneul.spi.hypervisor.VmSpec;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contracts of what is changed of machines while they run. */
class SettingsContractTest {
    @TestFactory
    Stream<DynamicTest> caps() {
        WrongVerbs<SoundPlugs> wrong = new WrongVerbs<>();
        wrong.converging("capping processors", "ensureCpuCap", SoundPlugs::plain)
                .guarded("capping processors", "ensureCpuCap")
                .tolerated("capping processors of a machine that is not there is NOT_FOUND", "ensureCpuCap")
                .tolerated("capping processors of a machine that is stopped is NOT_FOUND", "ensureCpuCap")
                .failingAt("capping processors can be taken back", "ensureCpuCap", 3)
                .bent(
                        "capping processors, taken back, is not in force",
                        "ensureCpuCap",
                        turn -> turn.epoch() == 3 ? null : turn.go())
                .spoiling("a machine is capped from its start", "ensureRunning", SoundPlugs::plain);
        return Proof.of(CpuCapContract.class, SoundPlugs::new, Cap::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> rates() {
        WrongVerbs<SoundPlugs> wrong = new WrongVerbs<>();
        wrong.converging("slowing an interface down", "ensureNicRate", SoundPlugs::plain)
                .guarded("slowing an interface down", "ensureNicRate")
                .tolerated("slowing an interface down of a machine that is not there is NOT_FOUND", "ensureNicRate")
                .tolerated("slowing an interface down of a machine that is stopped is NOT_FOUND", "ensureNicRate")
                .failingAt("slowing an interface down can be taken back", "ensureNicRate", 3)
                .bent(
                        "slowing an interface down, taken back, is not in force",
                        "ensureNicRate",
                        turn -> turn.epoch() == 3 ? null : turn.go())
                .spoiling("an interface is slowed down from the start", "ensureRunning", SoundPlugs::plain);
        return Proof.of(NicRateContract.class, SoundPlugs::new, Rate::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> limits() {
        WrongVerbs<SoundPlugs> wrong = new WrongVerbs<>();
        wrong.converging("limiting a disk", "ensureDiskLimit", SoundPlugs::plain)
                .guarded("limiting a disk", "ensureDiskLimit")
                .tolerated("limiting a disk of a machine that is not there is NOT_FOUND", "ensureDiskLimit")
                .tolerated("limiting a disk of a machine that is stopped is NOT_FOUND", "ensureDiskLimit")
                .failingAt("limiting a disk can be taken back", "ensureDiskLimit", 3)
                .bent(
                        "limiting a disk, taken back, is not in force",
                        "ensureDiskLimit",
                        turn -> turn.epoch() == 3 ? null : turn.go())
                .spoiling("a disk is limited from the start", "ensureRunning", SoundPlugs::plain);
        return Proof.of(DiskRateContract.class, SoundPlugs::new, Limit::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> isos() {
        WrongVerbs<SoundPlugs> wrong = new WrongVerbs<>();
        wrong.converging("inserting an ISO", "ensureIso", SoundPlugs::plain)
                .guarded("inserting an ISO", "ensureIso")
                .tolerated("inserting an ISO of a machine that is not there is NOT_FOUND", "ensureIso")
                .tolerated("inserting an ISO of a machine that is stopped is NOT_FOUND", "ensureIso")
                .failingAt("inserting an ISO can be taken back", "ensureIso", 3)
                .bent(
                        "inserting an ISO, taken back, is not in force",
                        "ensureIso",
                        turn -> turn.epoch() == 3 ? null : turn.go())
                .spoiling("an ISO is there from the start", "ensureRunning", SoundPlugs::plain)
                .tolerated("inserting an ISO that is not there is NOT_FOUND", "ensureIso");
        return Proof.of(IsoAttachContract.class, SoundPlugs::new, Iso::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> scales() {
        WrongVerbs<SoundPlugs> wrong = new WrongVerbs<>();
        wrong.converging("scaling a machine", "ensureScaled", SoundPlugs::plain)
                .guarded("scaling a machine", "ensureScaled")
                .tolerated("scaling a machine of a machine that is not there is NOT_FOUND", "ensureScaled")
                .tolerated("scaling a machine of a machine that is stopped is NOT_FOUND", "ensureScaled")
                .failingAt("scaling a machine can be taken back", "ensureScaled", 3)
                .bent(
                        "scaling a machine, taken back, is not in force",
                        "ensureScaled",
                        turn -> turn.epoch() == 3 ? null : turn.go())
                .tolerated("scaling beyond the host is NO_CAPACITY", "ensureScaled")
                .spoiling(
                        "a machine that was not scaled is as it was",
                        "ensureScaled",
                        s -> s.only().spec = SoundMachines.spec(Bytes.ofMebi(7)));
        return Proof.of(VmScaleContract.class, SoundPlugs::new, Scale::new, wrong);
    }

    private static final class Cap extends CpuCapContract {
        private final Bent<SoundPlugs> bent;

        Cap(Bent<SoundPlugs> bent) {
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
        protected Optional<Mhz> inForce() {
            return bent.sound().only().options.cpuCap();
        }
    }

    private static final class Rate extends NicRateContract {
        private final Bent<SoundPlugs> bent;

        Rate(Bent<SoundPlugs> bent) {
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
        protected Optional<BitRate> inForce() {
            return bent.sound().only().nics.values().iterator().next().rate();
        }
    }

    private static final class Limit extends DiskRateContract {
        private final Bent<SoundPlugs> bent;

        Limit(Bent<SoundPlugs> bent) {
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
        protected Optional<DiskLimit> inForce() {
            return bent.sound().only().disks.values().iterator().next().limit();
        }
    }

    private static final class Iso extends IsoAttachContract {
        private final Bent<SoundPlugs> bent;

        Iso(Bent<SoundPlugs> bent) {
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
        protected Optional<TemplateId> inForce() {
            return bent.sound().only().options.iso().map(IsoSpec::iso);
        }

        @Override
        protected IsoSpec iso() {
            return SoundPlugs.ISO;
        }

        @Override
        protected IsoSpec missingIso() {
            return SoundPlugs.NO_ISO;
        }
    }

    private static final class Scale extends VmScaleContract {
        private final Bent<SoundPlugs> bent;

        Scale(Bent<SoundPlugs> bent) {
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
        protected VmSize inForce() {
            VmSpec spec = bent.sound().only().spec;
            return new VmSize(spec.vm(), spec.cores(), spec.speed(), spec.memory());
        }

        @Override
        protected VmSize small() {
            return size(1, 128);
        }

        @Override
        protected VmSize large() {
            return size(2, 256);
        }

        @Override
        protected VmSize huge() {
            return size(2, 1 << 20);
        }

        private static VmSize size(int cores, long mebi) {
            return new VmSize(SoundMachines.SPEC.vm(), cores, new Mhz(500), Bytes.ofMebi(mebi));
        }
    }
}
