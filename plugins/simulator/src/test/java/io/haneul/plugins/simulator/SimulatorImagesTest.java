package io.haneul.plugins.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import io.haneul.model.Bytes;
import io.haneul.model.Chunk;
import io.haneul.model.Cidr;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.ImageStoreId;
import io.haneul.model.IpAddress;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.image.ImagePiece;
import io.haneul.spi.image.ImageRange;
import io.haneul.spi.image.ImageRef;
import io.haneul.spi.image.ImageSpec;
import io.haneul.spi.image.ImageStoreDriver;
import io.haneul.spi.image.ImageStoreRef;
import io.haneul.testkit.Calls;
import io.haneul.testkit.ImageStoreDriverContract;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator as an image store, with a web server of the JDK's. */
class SimulatorImagesTest extends ImageStoreDriverContract {
    private static final byte[] CONTENT = "an image that was downloaded".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private Simulator simulator;
    private HttpServer web;

    @BeforeEach
    void begin() throws Exception {
        simulator = new Simulator(directory);
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/image.raw", exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            int from = Integer.parseInt(range.substring(6, range.length() - 1));
            if (from >= CONTENT.length) {
                exchange.sendResponseHeaders(416, -1);
            } else {
                exchange.sendResponseHeaders(206, CONTENT.length - from);
                exchange.getResponseBody().write(CONTENT, from, CONTENT.length - from);
            }
            exchange.close();
        });
        web.createContext("/moved", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        web.createContext("/none", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        web.start();
    }

    @AfterEach
    void end() {
        web.stop(0);
        simulator.close();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + web.getAddress().getPort() + path);
    }

    @Override
    protected ImageStoreDriver driver() {
        return simulator.images();
    }

    @Override
    protected Target target() {
        return Target.of(Connection.open(store().url()));
    }

    @Override
    protected ImageStoreRef store() {
        return new ImageStoreRef(new ImageStoreId(new UUID(7, 3)), "nfs://10.1.1.9/images", Optional.empty());
    }

    @Override
    protected ImageStoreRef foreignStore() {
        return new ImageStoreRef(new ImageStoreId(new UUID(7, 4)), "rbd://10.1.1.9/images", Optional.empty());
    }

    @Override
    protected URI source() {
        return at("/image.raw");
    }

    @Override
    protected byte[] sourceContent() {
        return CONTENT;
    }

    @Override
    protected URI missingSource() {
        return at("/none");
    }

    @Override
    protected IpAddress sourceAddress() {
        return new IpAddress("127.0.0.1");
    }

    @Override
    protected void vanish(UUID image) throws Exception {
        driver().ensureImageAbsent(Calls.first(), target(), new ImageRef(image, store(), Optional.empty()));
    }

    private ImageSpec spec(URI source, List<Cidr> forbidden) {
        return new ImageSpec(
                new ImageRef(new UUID(8, 8), store(), Optional.empty()),
                "QCOW2",
                Optional.of(source),
                forbidden,
                Bytes.ofMebi(1),
                Optional.empty());
    }

    @Test
    void followsARedirectUnlessItLeadsToAForbiddenAddress() throws Exception {
        URI moved = at("/moved?" + source());
        assertEquals(
                true,
                driver().ensureImage(Calls.first(), target(), spec(moved, List.of()))
                        .ready());
        vanish(new UUID(8, 8));
        URI elsewhere = at("/moved?http://169.254.169.254/latest/");
        Fault fault = assertThrows(Fault.class, () -> driver().ensureImage(
                        Calls.first(), target(), spec(elsewhere, List.of(Cidr.parse("169.254.0.0/16")))));
        assertEquals(FaultKind.INVALID, fault.kind());
    }

    @Test
    void refusesAnImageThatNeedsOtherFiles() throws Exception {
        byte[] header = new byte[104];
        byte[] magic = {'Q', 'F', 'I', (byte) 0xfb, 0, 0, 0, 3};
        System.arraycopy(magic, 0, header, 0, magic.length);
        header[15] = 104;
        header[30] = 16;
        ImageSpec spec = new ImageSpec(
                new ImageRef(new UUID(8, 8), store(), Optional.empty()),
                "QCOW2",
                Optional.empty(),
                List.of(),
                Bytes.ofMebi(1),
                Optional.empty());
        driver().write(Calls.first(), target(), new ImagePiece(spec, 0, new Chunk(header)));
        Fault fault = assertThrows(Fault.class, () -> driver().ensureImage(Calls.first(), target(), spec));
        assertEquals(FaultKind.INVALID, fault.kind());
        header[15] = 0;
        driver().write(Calls.first(), target(), new ImagePiece(spec, 0, new Chunk(header)));
        assertEquals(
                Optional.of(new Bytes(4096)),
                driver().ensureImage(Calls.first(), target(), spec).size());
    }

    @Test
    void goesOnWhereItWasAfterARestart() throws Exception {
        ImageSpec spec = spec(source(), List.of());
        byte[] half = Arrays.copyOf(CONTENT, 10);
        driver().write(Calls.first(), target(), new ImagePiece(spec, 0, new Chunk(half)));
        simulator.close();
        simulator = new Simulator(directory);
        assertEquals(true, driver().ensureImage(Calls.first(), target(), spec).ready());
        assertArrayEquals(
                CONTENT,
                driver().read(Calls.first(), target(), new ImageRange(spec.image(), 0, 1000))
                        .bytes());
    }
}
