package io.haneul.plugins.simulator;

import io.haneul.model.PoolId;
import io.haneul.plugins.simulator.world.Machine;
import io.haneul.plugins.simulator.world.SimulatedState.HostState;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.storage.PoolRef;
import io.haneul.testkit.ApplianceChannelContract;
import io.haneul.testkit.Calls;
import io.haneul.testkit.HostPoolsContract;
import io.haneul.testkit.HostSegmentsContract;
import io.haneul.testkit.VmRebootContract;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class SimulatorAbilitiesTest {
    @TempDir
    Path directory;

    private Stage stage;

    @BeforeEach
    void begin() throws Exception {
        stage = new Stage(new Simulator(directory));
    }

    @AfterEach
    void end() {
        stage.simulator().close();
    }

    private HypervisorDriver simulator() {
        return stage.simulator().driver();
    }

    private HostState state(String host) {
        return stage.simulator().state().hosts().stream()
                .filter(h -> h.host().equals(host))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class Reboot extends VmRebootContract {
        @Override
        protected HypervisorDriver driver() {
            return simulator();
        }

        @Override
        protected Target host() {
            return Stage.at("c0/h0");
        }

        @Override
        protected VmSpec machine(String name) throws Exception {
            return stage.machine(name);
        }

        @Override
        protected long boots(VmSpec machine) {
            return state("c0/h0").machines().stream()
                    .filter(m -> m.id().equals(machine.vm().id()))
                    .mapToLong(Machine::boots)
                    .sum();
        }
    }

    @Nested
    class Segments extends HostSegmentsContract {
        @BeforeEach
        void bare() throws Exception {
            simulator().probe(Calls.first(), host());
            stage.simulator().driver().ensurePool(Calls.first(), host(), Stage.POOL);
        }

        @Override
        protected HypervisorDriver driver() {
            return simulator();
        }

        @Override
        protected Target host() {
            return Stage.at("c0/bare");
        }

        @Override
        protected SegmentSpec segment() {
            return Stage.SEGMENT;
        }

        @Override
        protected VmSpec machine() throws Exception {
            return stage.machine("one");
        }

        @Override
        protected boolean isCarried(SegmentSpec segment) {
            return state("c0/bare").segments().contains(segment.uri());
        }
    }

    @Nested
    class Pools extends HostPoolsContract {
        @BeforeEach
        void bare() throws Exception {
            simulator().probe(Calls.first(), host());
            stage.simulator().driver().ensureSegment(Calls.first(), host(), Stage.SEGMENT);
        }

        @Override
        protected HypervisorDriver driver() {
            return simulator();
        }

        @Override
        protected Target host() {
            return Stage.at("c0/bare");
        }

        @Override
        protected PoolRef pool() {
            return Stage.POOL;
        }

        @Override
        protected PoolRef foreignPool() {
            return new PoolRef(new PoolId(new UUID(6, 6)), "rbd://10.1.1.9/p0", Optional.empty());
        }

        @Override
        protected VmSpec machine() throws Exception {
            return stage.machine("one");
        }

        @Override
        protected boolean isUsable(PoolRef pool) {
            return state("c0/bare").pools().contains(pool.url());
        }
    }

    @Nested
    class Appliances extends ApplianceChannelContract {
        @Override
        protected HypervisorDriver driver() {
            return simulator();
        }

        @Override
        protected Target host() {
            return Stage.at("c0/h0");
        }

        @Override
        protected VmSpec appliance() throws Exception {
            return stage.machine("r-1-VM");
        }

        @Override
        protected String content(long revision) {
            return "{\"revision\":" + revision + "}";
        }

        @Override
        protected Optional<String> inForce() {
            return state("c0/h0").documents().stream()
                    .map(Machine.Document::content)
                    .findFirst();
        }

        @Override
        protected Set<String> held() {
            return state("c0/h0").contents().stream()
                    .map(Machine.Content::hash)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
