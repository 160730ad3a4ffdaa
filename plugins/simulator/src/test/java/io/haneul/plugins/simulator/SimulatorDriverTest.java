package io.haneul.plugins.simulator;

import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.testkit.HypervisorDriverContract;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SimulatorDriverTest extends HypervisorDriverContract {
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

    @Override
    protected HypervisorDriver driver() {
        return stage.simulator().driver();
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
    protected void removeBehindBack(VmSpec machine) throws Exception {
        stage.simulator().accidents().machineRemoved("c0/h0", machine.vm().instanceName());
    }

    @Override
    protected void powerOffFromWithin(VmSpec machine) throws Exception {
        stage.simulator().accidents().guestPowersOff("c0/h0", machine.vm().instanceName());
    }

    @Override
    protected boolean restartHost() throws Exception {
        stage.simulator().accidents().hostDies("c0/h0");
        stage.simulator().accidents().hostRevives("c0/h0");
        return true;
    }

    @Override
    protected Target noHost() {
        return Target.of(Connection.open("http://10.1.1.7/h0"));
    }

    @Override
    protected Optional<Target> silentHost() throws Exception {
        stage.prepare("c0/silent");
        stage.simulator().accidents().hostDies("c0/silent");
        return Optional.of(Stage.at("c0/silent"));
    }
}
