package io.haneul.plugins.simulator;

import io.haneul.model.Bytes;
import io.haneul.model.Chunk;
import io.haneul.model.Fault;
import io.haneul.model.ImageStoreId;
import io.haneul.model.PoolId;
import io.haneul.model.VolumeId;
import io.haneul.plugins.simulator.world.Volume;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.image.ImagePiece;
import io.haneul.spi.image.ImageRange;
import io.haneul.spi.image.ImageRef;
import io.haneul.spi.image.ImageSpec;
import io.haneul.spi.image.ImageStoreRef;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.PrimaryStorageDriver;
import io.haneul.testkit.Calls;
import io.haneul.testkit.TemplateCacheContract;
import io.haneul.testkit.VolumeCopyContract;
import io.haneul.testkit.VolumeResizeContract;
import io.haneul.testkit.VolumeSnapshotsContract;
import io.haneul.testkit.VolumeTransferContract;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What the simulator's pools can do besides. */
class SimulatorPoolsTest {
    private static final PoolRef OTHER = new PoolRef(new PoolId(new UUID(7, 7)), "nfs://10.1.1.9/p1", Optional.empty());
    private static final ImageStoreRef STORE =
            new ImageStoreRef(new ImageStoreId(new UUID(7, 3)), "nfs://10.1.1.9/images", Optional.empty());

    @TempDir
    Path directory;

    private Simulator simulator;

    @BeforeEach
    void begin() {
        simulator = new Simulator(directory);
    }

    @AfterEach
    void end() {
        simulator.close();
    }

    private Optional<String> contentIn(PoolRef pool, VolumeId volume) {
        return simulator.state().pools().stream()
                .filter(one -> one.pool().equals(pool.url()))
                .flatMap(one -> one.volumes().stream())
                .filter(one -> one.id().equals(volume.value()))
                .map(Volume::content)
                .findAny();
    }

    private static ImageRef image(long number) {
        return new ImageRef(new UUID(8, number), STORE, Optional.empty());
    }

    private static Target store() {
        return Target.of(Connection.open(STORE.url()));
    }

    private void put(ImageRef image, String content) throws Exception {
        ImageSpec spec = new ImageSpec(image, "RAW", Optional.empty(), List.of(), Bytes.ofMebi(1), Optional.empty());
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        simulator.images().write(Calls.first(), store(), new ImagePiece(spec, 0, new Chunk(bytes)));
        simulator.images().ensureImage(Calls.first(), store(), spec);
    }

    @Nested
    class Resizes extends VolumeResizeContract {
        @Override
        protected PrimaryStorageDriver storage() {
            return simulator.storage();
        }

        @Override
        protected Target target() {
            return Stage.pool();
        }

        @Override
        protected PoolRef pool() {
            return Stage.POOL;
        }

        @Override
        protected Optional<String> content(VolumeId volume) {
            return contentIn(Stage.POOL, volume);
        }

        @Override
        protected void write(VolumeId volume, String content) throws Exception {
            simulator.accidents().volumeWritten(Stage.POOL.url(), volume.value(), content);
        }
    }

    @Nested
    class Snapshots extends VolumeSnapshotsContract {
        @Override
        protected PrimaryStorageDriver storage() {
            return simulator.storage();
        }

        @Override
        protected Target target() {
            return Stage.pool();
        }

        @Override
        protected PoolRef pool() {
            return Stage.POOL;
        }

        @Override
        protected Optional<String> content(VolumeId volume) {
            return contentIn(Stage.POOL, volume);
        }

        @Override
        protected void write(VolumeId volume, String content) throws Exception {
            simulator.accidents().volumeWritten(Stage.POOL.url(), volume.value(), content);
        }
    }

    @Nested
    class Copies extends VolumeCopyContract {
        @Override
        protected PrimaryStorageDriver storage() {
            return simulator.storage();
        }

        @Override
        protected Target target() {
            return Stage.pool();
        }

        @Override
        protected PoolRef pool() {
            return Stage.POOL;
        }

        @Override
        protected Optional<String> content(VolumeId volume) {
            return contentIn(Stage.POOL, volume);
        }

        @Override
        protected void write(VolumeId volume, String content) throws Exception {
            simulator.accidents().volumeWritten(Stage.POOL.url(), volume.value(), content);
        }

        @Override
        protected PoolRef otherPool() {
            return OTHER;
        }

        @Override
        protected Optional<String> contentInOther(VolumeId volume) {
            return contentIn(OTHER, volume);
        }
    }

    @Nested
    class Templates extends TemplateCacheContract {
        @Override
        protected PrimaryStorageDriver storage() {
            return simulator.storage();
        }

        @Override
        protected Target target() {
            return Stage.pool();
        }

        @Override
        protected PoolRef pool() {
            return Stage.POOL;
        }

        @Override
        protected Optional<String> content(VolumeId volume) {
            return contentIn(Stage.POOL, volume);
        }

        @Override
        protected void write(VolumeId volume, String content) throws Exception {
            simulator.accidents().volumeWritten(Stage.POOL.url(), volume.value(), content);
        }

        @Override
        protected ImageRef image() throws Exception {
            put(SimulatorPoolsTest.image(1), "template");
            return SimulatorPoolsTest.image(1);
        }

        @Override
        protected String imageContent() {
            return "template";
        }

        @Override
        protected ImageRef missingImage() {
            return SimulatorPoolsTest.image(9);
        }
    }

    @Nested
    class Transfers extends VolumeTransferContract {
        @Override
        protected PrimaryStorageDriver storage() {
            return simulator.storage();
        }

        @Override
        protected Target target() {
            return Stage.pool();
        }

        @Override
        protected PoolRef pool() {
            return Stage.POOL;
        }

        @Override
        protected Optional<String> content(VolumeId volume) {
            return contentIn(Stage.POOL, volume);
        }

        @Override
        protected void write(VolumeId volume, String content) throws Exception {
            simulator.accidents().volumeWritten(Stage.POOL.url(), volume.value(), content);
        }

        @Override
        protected ImageRef place() {
            return image(2);
        }

        @Override
        protected void clear() throws Exception {
            simulator.images().ensureImageAbsent(Calls.first(), store(), image(2));
        }

        @Override
        protected Optional<String> inPlace() throws Exception {
            try {
                Chunk content = simulator.images().read(Calls.first(), store(), new ImageRange(image(2), 0, 1000));
                return Optional.of(new String(content.bytes(), StandardCharsets.UTF_8));
            } catch (Fault e) {
                return Optional.empty();
            }
        }
    }
}
