package io.haneul.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The port that asks nobody who he is: for this machine, and only when it was asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class IntegrationPortIT {

    private final int port = Launcher.freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Launcher launcher = new Launcher(Path.of(""), Path.of(""));

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        launcher = new Launcher(Launcher.unpacked(), directory.resolve("data"));
        Cloud.start(launcher, "--integration-port", Integer.toString(port));
    }

    @AfterAll
    void stop() throws Exception {
        launcher.say("stop");
    }

    private HttpResponse<String> get(int at, String... headers) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + at + "/client/api?command=listUsers&response=json");
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void itAnswersAsTheRootAdmin() throws Exception {
        HttpResponse<String> answer = get(port);

        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"username\":\"admin\""), answer.body());
        assertEquals(401, get(launcher.port()).statusCode(), "the other port asks");
    }

    @Test
    void itIsNoPageOfAnotherSite() throws Exception {
        assertEquals(403, get(port, "Origin", "http://example.org").statusCode());
        assertEquals(403, get(port, "Sec-Fetch-Site", "cross-site").statusCode());
    }

    @Test
    void itIsOnLoopbackOnly() throws Exception {
        assertEquals(Set.of(launcher.port()), Sockets.open(launcher.pid("pid")));
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        for (InetAddress other : others) {
            assertThrows(ConnectException.class, () -> connect(other, port), other.toString());
            connect(other, launcher.port());
        }
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 5000);
            assertFalse(socket.isClosed());
        }
    }
}
