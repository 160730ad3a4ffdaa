package io.haneul.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.gateway.Sessions.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegrationPortTest {
    private final FakeEngine engine = new FakeEngine();
    private final ApiCalls calls = calls();
    private IntegrationPort port;

    private ApiCalls calls() {
        Sessions sessions = new Sessions(System::nanoTime, Limits.USUAL);
        CallerProof proof = new CallerProof(sessions, Clock.systemUTC());
        LoginGate gate = new LoginGate(1, 1, Duration.ofSeconds(1));
        OwnCommands own = new OwnCommands(sessions, proof, gate, Clock.systemUTC());
        return new ApiCalls(() -> Optional.of(engine), proof, own, new AccessLog(System::nanoTime));
    }

    @BeforeEach
    void open() throws IOException {
        port = IntegrationPort.open(0, calls);
    }

    @AfterEach
    void close() {
        port.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/client/api", "/client/api/"})
    void whoever_reaches_it_is_the_root_admin(String path) throws IOException {
        String answer = send("GET " + path + "?command=deleteZone&id=" + FakeEngine.ID + "&response=json", "");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertTrue(answer.endsWith("{\"deletezoneresponse\":{\"jobid\":\"" + FakeEngine.ID + "\"}}"), answer);
        assertEquals(Optional.of(FakeEngine.ROOT), engine.lastCaller);
    }

    @Test
    void a_form_in_the_body_counts() throws IOException {
        String form = "command=listZones&name=a+b&response=json";
        String answer = send(
                "POST /",
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                        + form);
        assertTrue(answer.contains("\"name\":\"a b\""), answer);
    }

    @Test
    void refusals_and_defects_have_the_same_form_as_at_the_main_port() throws IOException {
        assertTrue(send("GET /?command=listZones&many=x", "").startsWith("HTTP/1.1 431 "));
        String broken = send("GET /?command=breakDown&response=json", "");
        assertTrue(broken.contains("{\"breakdownresponse\":{\"uuidList\":[],\"errorcode\":530,"), broken);
        assertTrue(send("PUT /", "").startsWith("HTTP/1.1 405 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example:8096",
                "Host: localhost:8096\r\nOrigin: http://localhost:8096",
                "Host: 127.0.0.1\r\nSec-Fetch-Site: cross-site"
            })
    void a_page_in_a_browser_here_is_kept_out(String headers) throws IOException {
        assertTrue(exchange("GET /?command=listZones HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 403 "));
        assertEquals(Optional.empty(), engine.lastCaller);
    }

    @Test
    void it_listens_on_loopback_alone_and_a_taken_port_is_an_error() {
        assertThrows(IOException.class, () -> IntegrationPort.open(port.port(), calls));
        assertThrows(IOException.class, () -> new Socket(otherLoopback(), port.port()).close());
    }

    /** Another address of this machine; a listener bound to all of them would answer there. */
    private static InetAddress otherLoopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
    }

    private String send(String start, String rest) throws IOException {
        return exchange(
                start + " HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n" + (rest.isEmpty() ? "\r\n" : rest));
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"));
        }
    }
}
