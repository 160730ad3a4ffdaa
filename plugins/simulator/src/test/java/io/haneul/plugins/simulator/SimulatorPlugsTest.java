package io.haneul.plugins.simulator;

import io.haneul.model.BitRate;
import io.haneul.model.Bytes;
import io.haneul.model.Chunk;
import io.haneul.model.Handle;
import io.haneul.model.ImageStoreId;
import io.haneul.model.MacAddress;
import io.haneul.model.Mhz;
import io.haneul.model.NetworkId;
import io.haneul.model.TemplateId;
import io.haneul.model.VolumeId;
import io.haneul.plugins.simulator.world.Drive;
import io.haneul.plugins.simulator.world.Machine;
import io.haneul.plugins.simulator.world.MachineSettings;
import io.haneul.plugins.simulator.world.SimulatedState.HostState;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.DiskLimit;
import io.haneul.spi.hypervisor.DiskSpec;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.IsoSpec;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.hypervisor.VmSize;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.image.ImagePiece;
import io.haneul.spi.image.ImageRef;
import io.haneul.spi.image.ImageSpec;
import io.haneul.spi.image.ImageStoreRef;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.testkit.Calls;
import io.haneul.testkit.ConfigDriveContract;
import io.haneul.testkit.CpuCapContract;
import io.haneul.testkit.DiskGrowthContract;
import io.haneul.testkit.DiskHotPlugContract;
import io.haneul.testkit.DiskRateContract;
import io.haneul.testkit.IsoAttachContract;
import io.haneul.testkit.NicHotPlugContract;
import io.haneul.testkit.NicRateContract;
import io.haneul.testkit.VmScaleContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The simulator changes machines while they run. */
class SimulatorPlugsTest {
    @TempDir
    Path directory;

    private Stage stage;

    @BeforeEach
    void begin() throws Exception {
        stage = new Stage(new Simulator(directory));
        stage.prepare("c0/h1");
    }

    @AfterEach
    void end() {
        stage.simulator().close();
    }

    private SimulatorDriver simulator() {
        return stage.simulator().driver();
    }

    private HostState state(String host) {
        return stage.simulator().state().hosts().stream()
                .filter(h -> h.host().equals(host))
                .findFirst()
                .orElseThrow();
    }

    private static final NicSpec SECOND =
            new NicSpec(new UUID(7, 1), 1, new MacAddress("02:00:00:00:07:01"), Optional.empty(), Stage.SEGMENT);

    /** The machine as the first host has it. */
    private Machine one() {
        return state("c0/h0").machines().stream()
                .filter(machine -> machine.name().equals("one"))
                .findAny()
                .orElseThrow();
    }

    @Nested
    class Disks extends DiskHotPlugContract {
        @Override
        protected HypervisorDriver driver() {
            return simulator();
        }

        @Override
        protected Target host() {
            return Stage.at("c0/h0");
        }

        @Override
        protected VmSpec machine() throws Exception {
            return stage.machine("one");
        }

        @Override
        protected DiskSpec disk() throws Exception {
            DiskSpec disk = stage.machine("other").disks().get(0);
            return new DiskSpec(disk.id(), 1, disk.pool(), disk.handle(), disk.size());
        }

        @Override
        protected DiskSpec missingDisk() {
            return new DiskSpec(new VolumeId(new UUID(7, 9)), 1, Stage.POOL, new Handle("x"), Bytes.ofGibi(1));
        }

        @Override
        protected Set<VolumeId> disks() {
            return one().disks().stream()
                    .map(disk -> new VolumeId(disk.volume()))
                    .collect(Collectors.toSet());
        }
    }

    @Nested
    class Nics extends NicHotPlugContract {
        @Override
        protected HypervisorDriver driver() {
            return simulator();
        }

        @Override
        protected Target host() {
            return Stage.at("c0/h0");
        }

        @Override
        protected VmSpec machine() throws Exception {
            return stage.machine("one");
        }

        @Override
        protected NicSpec nic() {
            return SECOND;
        }

        @Override
        protected NicSpec strandedNic() {
            SegmentSpec nowhere = new SegmentSpec(new NetworkId(new UUID(7, 2)), "VLAN", 999, "", "vlan://999");
            return new NicSpec(SECOND.id(), 1, SECOND.mac(), Optional.empty(), nowhere);
        }

        @Override
        protected Set<UUID> nics() {
            return one().nics().stream().map(Machine.Nic::id).collect(Collectors.toSet());
        }
    }

    @Nested
    class Grows extends DiskGrowthContract {
        @Override
        protected HypervisorDriver driver() {
            return simulator();
        }

        @Override
        protected Target host() {
            return Stage.at("c0/h0");
        }

        @Override
        protected VmSpec machine() throws Exception {
            return stage.machine("one");
        }

        @Override
        protected void restore(long epoch) throws Exception {
            VmSpec spec = Stage.spec("one");
            simulator().ensureAbsent(Calls.of(epoch), host(), spec.vm());
            stage.removeVolume(spec.disks().get(0).id().value(), epoch);
            machine();
        }

        @Override
        protected Bytes seen() {
            return new Bytes(one().disks().get(0).sizeBytes());
        }
    }

    @Nested
    class Drives extends ConfigDriveContract {
        @Override
        protected HypervisorDriver driver() {
            return simulator();
        }

        @Override
        protected Target host() {
            return Stage.at("c0/h0");
        }

        @Override
        protected VmSpec machine() throws Exception {
            return stage.machine("one");
        }

        @Override
        protected Optional<Map<String, String>> files() {
            return state("c0/h0").extras().drives().stream()
                    .map(Drive::files)
                    .map(files -> files.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    file -> file.getValue().equals(ExtraTranslator.hash("d2Vi")) ? "d2Vi" : "?")))
                    .findAny();
        }
    }

    @Nested
    class Caps extends CpuCapContract {
        @Override
        protected HypervisorDriver driver() {
            return simulator();
        }

        @Override
        protected Target host() {
            return Stage.at("c0/h0");
        }

        @Override
        protected VmSpec machine() throws Exception {
            return stage.machine("one");
        }

        @Override
        protected Optional<Mhz> inForce() {
            return Optional.ofNullable(settings().cpuCap()).map(Mhz::new);
        }
    }

    @Nested
    class Slows extends NicRateContract {
        @Override
        protected HypervisorDriver driver() {
            return simulator();
        }

        @Override
        protected Target host() {
            return Stage.at("c0/h0");
        }

        @Override
        protected VmSpec machine() throws Exception {
            return stage.machine("one");
        }

        @Override
        protected Optional<BitRate> inForce() {
            return settings().rates().values().stream().findAny().map(BitRate::new);
        }
    }

    @Nested
    class Limits extends DiskRateContract {
        @Override
        protected HypervisorDriver driver() {
            return simulator();
        }

        @Override
        protected Target host() {
            return Stage.at("c0/h0");
        }

        @Override
        protected VmSpec machine() throws Exception {
            return stage.machine("one");
        }

        @Override
        protected Optional<DiskLimit> inForce() {
            return settings().limits().values().stream()
                    .findAny()
                    .map(limit -> new DiskLimit(OptionalLong.of(limit.reads()), OptionalLong.of(limit.writes())));
        }
    }

    @Nested
    class Isos extends IsoAttachContract {
        @Override
        protected HypervisorDriver driver() {
            return simulator();
        }

        @Override
        protected Target host() {
            return Stage.at("c0/h0");
        }

        @Override
        protected VmSpec machine() throws Exception {
            return stage.machine("one");
        }

        @BeforeEach
        void image() throws Exception {
            ImageStoreRef store =
                    new ImageStoreRef(new ImageStoreId(new UUID(7, 3)), "nfs://10.1.1.9/images", Optional.empty());
            ImageSpec spec = new ImageSpec(
                    new ImageRef(iso().iso().value(), store, Optional.empty()),
                    "ISO",
                    Optional.empty(),
                    List.of(),
                    Bytes.ofMebi(1),
                    Optional.empty());
            SimulatorImages images = stage.simulator().images();
            Target target = Target.of(Connection.open(store.url()));
            images.write(Calls.first(), target, new ImagePiece(spec, 0, new Chunk(new byte[] {1})));
            images.ensureImage(Calls.first(), target, spec);
        }

        @Override
        protected Optional<TemplateId> inForce() {
            return Optional.ofNullable(settings().iso()).map(TemplateId::new);
        }

        @Override
        protected IsoSpec iso() {
            return new IsoSpec(new TemplateId(new UUID(7, 4)), "nfs://10.1.1.9/images", new Handle("x"));
        }

        @Override
        protected IsoSpec missingIso() {
            return new IsoSpec(new TemplateId(new UUID(7, 5)), "nfs://10.1.1.9/images", new Handle("x"));
        }
    }

    @Nested
    class Scales extends VmScaleContract {
        @Override
        protected HypervisorDriver driver() {
            return simulator();
        }

        @Override
        protected Target host() {
            return Stage.at("c0/h0");
        }

        @Override
        protected VmSpec machine() throws Exception {
            return stage.machine("one");
        }

        @Override
        protected VmSize inForce() {
            Machine machine = one();
            return new VmSize(
                    Stage.vm("one"), machine.cores(), new Mhz(machine.speedMhz()), new Bytes(machine.memoryBytes()));
        }

        @Override
        protected VmSize small() {
            return new VmSize(Stage.vm("one"), 1, new Mhz(500), Bytes.ofMebi(512));
        }

        @Override
        protected VmSize large() {
            return new VmSize(Stage.vm("one"), 2, new Mhz(500), Bytes.ofMebi(1024));
        }

        @Override
        protected VmSize huge() {
            return new VmSize(Stage.vm("one"), 2, new Mhz(500), Bytes.ofGibi(1000));
        }
    }

    private MachineSettings settings() {
        return state("c0/h0").extras().settings(Stage.vm("one").id());
    }
}
