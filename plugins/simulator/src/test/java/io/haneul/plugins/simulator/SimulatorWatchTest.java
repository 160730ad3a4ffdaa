package io.haneul.plugins.simulator;

import io.haneul.plugins.simulator.world.Machine;
import io.haneul.plugins.simulator.world.SimulatedState.HostState;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.fencing.Fencing;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.testkit.ConsoleAccessContract;
import io.haneul.testkit.FencingContract;
import io.haneul.testkit.HostFiltersContract;
import io.haneul.testkit.HostMaintenanceContract;
import io.haneul.testkit.HostStatisticsContract;
import io.haneul.testkit.ScreenshotContract;
import io.haneul.testkit.VmStatisticsContract;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The simulator shows and counts machines, filters their traffic, and proves the death of hosts. */
class SimulatorWatchTest {
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

    @Nested
    class Consoles extends ConsoleAccessContract {
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
    }

    @Nested
    class Screens extends ScreenshotContract {
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
    }

    @Nested
    class Counters extends VmStatisticsContract {
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
        protected void work() throws InterruptedException {
            Thread.sleep(20);
        }
    }

    @Nested
    class Usage extends HostStatisticsContract {
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
    }

    @Nested
    class Filters extends HostFiltersContract {
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
        protected void vanish(UUID nic) throws Exception {
            stage.simulator().accidents().filterRemoved("c0/h0", nic);
        }

        @Override
        protected boolean mayPass(int port) {
            UUID nic = Stage.spec("one").nics().get(0).id();
            HostState host = state("c0/h0");
            boolean filtered =
                    host.extras().settings(Stage.vm("one").id()).filtered().contains(nic);
            return host.extras().filter(nic).map(filter -> filter.letsIn(port)).orElse(!filtered);
        }
    }

    @Nested
    class Maintenance extends HostMaintenanceContract {
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
        protected boolean isInMaintenance() {
            return state("c0/h0").extras().service().equals("MAINTENANCE");
        }

        @Override
        protected boolean isInService() {
            return state("c0/h0").extras().service().equals("SERVING");
        }
    }

    @Nested
    class Fences extends FencingContract {
        @Override
        protected Fencing fencing() {
            return simulator();
        }

        @Override
        protected Target dead() throws Exception {
            stage.start("c0/h1", "one", 1);
            stage.simulator().accidents().hostDies("c0/h1");
            return Stage.at("c0/h1");
        }

        @Override
        protected Optional<Target> living() {
            return Optional.of(Stage.at("c0/h0"));
        }

        @Override
        protected Target foreign() {
            return Target.of(Connection.open("ipmi://10.0.0.1"));
        }

        @Override
        protected boolean isAnythingRunning(Target host) {
            return state("c0/h1").machines().stream().anyMatch(Machine::runs);
        }
    }
}
