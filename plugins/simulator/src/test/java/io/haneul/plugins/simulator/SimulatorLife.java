package io.haneul.plugins.simulator;

import io.haneul.spi.hypervisor.ConsoleEndpoint;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.testkit.LeakContract;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** One life of the simulator, in which it does some of everything. */
public final class SimulatorLife implements LeakContract.Life {
    private final Path directory;
    private final Simulator simulator;

    /** Makes the simulator as its wiring does: it also watches for orders. */
    public SimulatorLife() throws IOException {
        directory = Files.createTempDirectory("simulator-life");
        simulator = new Simulator(directory);
        simulator.world().watch();
    }

    @Override
    public void use() throws Exception {
        Stage stage = new Stage(simulator);
        VmSpec spec = stage.start("one", 1);
        SimulatorDriver driver = simulator.driver();
        ConsoleEndpoint console = driver.ensureConsole(Stage.call(1), Stage.at("c0/h0"), spec.vm());
        ConsoleEndpoint unvisited = driver.ensureConsole(Stage.call(1), Stage.at("c0/h0"), spec.vm());
        try (Socket visitor = new Socket(console.host(), console.port())) {
            byte[] greeting = visitor.getInputStream().readNBytes(12);
            if (greeting.length != 12 || unvisited.port() == console.port()) {
                throw new IllegalStateException("no screen");
            }
        }
        driver.screen(Stage.call(1), Stage.at("c0/h0"), spec.vm());
        driver.ensureAbsent(Stage.call(1), Stage.at("c0/h0"), spec.vm());
    }

    @Override
    public void close() throws Exception {
        simulator.close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
