package io.haneul.plugins.simulator;

import io.haneul.model.Bytes;
import io.haneul.model.Chunk;
import io.haneul.model.ImageStoreId;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.ConsoleEndpoint;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.image.ImageLink;
import io.haneul.spi.image.ImagePiece;
import io.haneul.spi.image.ImageRef;
import io.haneul.spi.image.ImageSpec;
import io.haneul.spi.image.ImageStoreRef;
import io.haneul.testkit.LeakContract;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        if (simulator.handler().commands().isEmpty() || served() != 3) {
            throw new IllegalStateException("no commands, or nothing served");
        }
        simulator.device().probe(Stage.call(1), Target.of(Connection.open("sim-device://edge1")));
    }

    /** Gives out an image by a link; returns how much of it came. */
    private int served() throws Exception {
        ImageStoreRef store = new ImageStoreRef(new ImageStoreId(new UUID(0, 1)), "sim://store", Optional.empty());
        ImageRef image = new ImageRef(new UUID(8, 1), store, Optional.empty());
        ImageSpec spec = new ImageSpec(image, "RAW", Optional.empty(), List.of(), Bytes.ofMebi(1), Optional.empty());
        Target target = Target.of(Connection.open("sim://store"));
        SimulatorImages images = simulator.images();
        images.write(Stage.call(1), target, new ImagePiece(spec, 0, new Chunk(new byte[3])));
        images.ensureImage(Stage.call(1), target, spec);
        URI link = images.ensureLink(
                Stage.call(1), target, new ImageLink(image, Instant.now().plusSeconds(60)));
        try (InputStream in = link.toURL().openStream()) {
            return in.readAllBytes().length;
        }
    }

    @Override
    public void close() throws Exception {
        simulator.close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
