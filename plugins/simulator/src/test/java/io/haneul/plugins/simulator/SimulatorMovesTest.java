package io.haneul.plugins.simulator;

import io.haneul.model.Bytes;
import io.haneul.model.PoolId;
import io.haneul.model.VolumeId;
import io.haneul.plugins.simulator.world.Volume;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.storage.PoolRef;
import io.haneul.testkit.Calls;
import io.haneul.testkit.LiveMigrationContract;
import io.haneul.testkit.StorageMigrationContract;
import io.haneul.testkit.VmSnapshotsContract;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The simulator moves machines and keeps them as they were. */
class SimulatorMovesTest {
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

    private static final PoolRef OTHER = new PoolRef(new PoolId(new UUID(7, 7)), "nfs://10.1.1.9/p1", Optional.empty());

    private static VmSpec sized(VmSpec spec, Bytes memory) {
        return new VmSpec(spec.vm(), spec.cores(), spec.speed(), memory, spec.guest(), spec.disks(), spec.nics());
    }

    private Optional<Volume> volume(String pool, VolumeId id) {
        return stage.simulator().state().pools().stream()
                .filter(one -> one.pool().equals(pool))
                .flatMap(one -> one.volumes().stream())
                .filter(one -> one.id().equals(id.value()))
                .findAny();
    }

    @Nested
    class Migrates extends LiveMigrationContract {
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
        protected Target destination() {
            return Stage.at("c0/h1");
        }

        @Override
        protected VmSpec tooLarge() throws Exception {
            return sized(stage.machine("one"), Bytes.ofGibi(40));
        }

        @BeforeEach
        void half() throws Exception {
            simulator()
                    .probe(
                            Calls.first(),
                            Target.of(
                                    Connection.open("http://sim/c0/h1?memory=32768"),
                                    destination().host().orElseThrow()));
        }
    }

    @Nested
    class MovesDisks extends StorageMigrationContract {
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
            return Stage.spec("one");
        }

        @Override
        protected Target destination() {
            return Stage.at("c0/h1");
        }

        @Override
        protected PoolRef otherPool() {
            return OTHER;
        }

        @BeforeEach
        void pools() throws Exception {
            simulator().ensurePool(Calls.first(), host(), OTHER);
            simulator().ensurePool(Calls.first(), destination(), OTHER);
        }

        @Override
        protected void restore(long epoch) throws Exception {
            VmSpec spec = machine();
            simulator().ensureAbsent(Calls.of(epoch), host(), spec.vm());
            simulator().ensureAbsent(Calls.of(epoch), destination(), spec.vm());
            stage.simulator().accidents().volumeRemoved(OTHER.url(), id().value());
            stage.machine("one");
            stage.simulator().accidents().volumeWritten(Stage.POOL.url(), id().value(), "content");
        }

        private VolumeId id() {
            return Stage.spec("one").disks().get(0).id();
        }

        @Override
        protected boolean isMoved() {
            return volume(OTHER.url(), id())
                            .filter(v -> v.content().equals("content"))
                            .isPresent()
                    && volume(Stage.POOL.url(), id()).isEmpty();
        }
    }

    @Nested
    class Keeps extends VmSnapshotsContract {
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

        private VolumeId disk() {
            return Stage.spec("one").disks().get(0).id();
        }

        @Override
        protected void write(String content) throws Exception {
            stage.simulator().accidents().volumeWritten(Stage.POOL.url(), disk().value(), content);
        }

        @Override
        protected String content() {
            return volume(Stage.POOL.url(), disk()).orElseThrow().content();
        }
    }
}
