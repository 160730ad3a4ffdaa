package io.haneul.plugins.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.PoolId;
import io.haneul.model.TemplateId;
import io.haneul.model.VolumeId;
import io.haneul.spi.Target;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.PrimaryStorageDriver;
import io.haneul.spi.storage.TemplateRef;
import io.haneul.spi.storage.VolumeRef;
import io.haneul.spi.storage.VolumeSpec;
import io.haneul.testkit.Calls;
import io.haneul.testkit.PrimaryStorageContract;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorStorageTest extends PrimaryStorageContract {
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

    @Override
    protected PrimaryStorageDriver driver() {
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
    protected PoolRef noPool() {
        return pool("rbd://10.1.1.9/p0");
    }

    @Override
    protected void removeBehindBack(VolumeId volume) throws Exception {
        simulator.accidents().volumeRemoved(Stage.POOL.url(), volume.value());
    }

    @Override
    protected Optional<TemplateRef> template() {
        return Optional.of(new TemplateRef(new TemplateId(new UUID(3, 3)), "http://images/tiny.raw"));
    }

    @Test
    void aPoolIsAsLargeAsItsUrlSaysAndIsFilledToTheBrim() throws Exception {
        PoolRef pool = pool("nfs://10.1.1.9/small?capacity=1");
        assertEquals(
                Bytes.ofGibi(1), driver().probe(Calls.first(), target(), pool).capacity());
        make(pool, 1, Bytes.ofMebi(1000));
        Fault fault = assertThrows(Fault.class, () -> make(pool, 2, Bytes.ofMebi(25)));
        assertEquals(FaultKind.NO_CAPACITY, fault.kind());
        make(pool, 3, Bytes.ofMebi(24));
        assertEquals(
                Bytes.ofGibi(1), driver().probe(Calls.first(), target(), pool).used());
    }

    @Test
    void aPoolIsTheSameHoweverItsUrlIsWritten() throws Exception {
        make(pool("nfs://Server/p0/"), 1, Bytes.ofMebi(1));
        assertEquals(
                1,
                driver().observe(Calls.first(), target(), pool("NFS://server/p0?capacity=7"))
                        .size());
    }

    @Test
    void aPoolWithinAHostNeedsTheHost() {
        Fault fault = assertThrows(
                Fault.class, () -> driver().probe(Calls.first(), target(), pool("file:///var/lib/images")));
        assertEquals(FaultKind.INVALID, fault.kind());
    }

    @Test
    void anUnknownSettingIsNamed() {
        Fault fault = assertThrows(
                Fault.class, () -> driver().probe(Calls.first(), target(), pool("nfs://10.1.1.9/p0?size=7")));
        assertEquals(FaultKind.INVALID, fault.kind());
        assertEquals(
                "'nfs://10.1.1.9/p0?size=7' has the setting 'size=7'; known are capacity, each as NAME=NUMBER",
                fault.getMessage());
    }

    private void make(PoolRef pool, int number, Bytes size) throws Exception {
        VolumeRef volume = new VolumeRef(new VolumeId(new UUID(4, number)), pool, Optional.empty());
        driver().ensureVolume(Calls.first(), target(), new VolumeSpec(volume, size, Optional.empty()));
    }

    private static PoolRef pool(String url) {
        return new PoolRef(new PoolId(new UUID(5, 5)), url, Optional.empty());
    }
}
