package io.haneul.plugins.simulator;

import io.haneul.model.Bytes;
import io.haneul.model.Chunk;
import io.haneul.model.Fault;
import io.haneul.model.ImageStoreId;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.image.ImageLinks;
import io.haneul.spi.image.ImagePiece;
import io.haneul.spi.image.ImageRef;
import io.haneul.spi.image.ImageSpec;
import io.haneul.spi.image.ImageStoreRef;
import io.haneul.testkit.Calls;
import io.haneul.testkit.ImageLinksContract;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The simulator as an image store that gives its images out. */
class SimulatorLinksTest extends ImageLinksContract {
    private static final byte[] CONTENT =
            "an image that is given out ".repeat(5000).getBytes(StandardCharsets.UTF_8);
    private static final Target TARGET = Target.of(Connection.open("sim://store"));
    private static final ImageStoreRef STORE =
            new ImageStoreRef(new ImageStoreId(new UUID(0, 1)), "sim://store/images", Optional.empty());

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

    private static ImageRef ref(long number) {
        return new ImageRef(new UUID(8, number), STORE, Optional.empty());
    }

    private void write(ImageRef image, long offset) throws Fault, InterruptedException {
        simulator.images().write(Calls.first(), TARGET, new ImagePiece(spec(image), offset, new Chunk(CONTENT)));
    }

    private static ImageSpec spec(ImageRef image) {
        return new ImageSpec(image, "RAW", Optional.empty(), List.of(), Bytes.ofGibi(1), Optional.empty());
    }

    @Override
    protected ImageLinks store() {
        return simulator.images();
    }

    @Override
    protected Target target() {
        return TARGET;
    }

    @Override
    protected ImageRef image() throws Fault, InterruptedException {
        write(ref(1), 0);
        simulator.images().ensureImage(Calls.first(), TARGET, spec(ref(1)));
        return ref(1);
    }

    @Override
    protected byte[] content() {
        return CONTENT.clone();
    }

    @Override
    protected ImageRef missing() {
        return ref(9);
    }

    @Override
    protected ImageRef unready() throws Fault, InterruptedException {
        write(ref(8), CONTENT.length);
        return ref(8);
    }

    @Override
    protected Optional<byte[]> open(URI link) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) link.toURL().openConnection();
        try {
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return Optional.empty();
            }
        } catch (ConnectException e) {
            return Optional.empty(); // the simulator that gave it is gone
        }
        try (InputStream in = connection.getInputStream()) {
            return Optional.of(in.readAllBytes());
        }
    }

    @Override
    protected Optional<Runnable> loss() {
        return Optional.of(() -> {
            simulator.close();
            simulator = new Simulator(directory);
        });
    }

    @Override
    protected Duration patience() {
        return Duration.ofSeconds(2);
    }
}
