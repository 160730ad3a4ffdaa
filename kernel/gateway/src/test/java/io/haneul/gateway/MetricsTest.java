package io.haneul.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.Measure;
import io.haneul.engine.Measure.Kind;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private final FakeEngine engine = new FakeEngine();
    private TestServer server;

    @BeforeEach
    void open() throws Exception {
        server = new TestServer(engine);
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
    }

    @Test
    void callsAreCountedByCommandAndStatusWithTheirTimes() throws Exception {
        server.get("/client/api?command=noSuchThing");
        server.get("/client/api?command=noSuchThing");

        String text = server.get("/metrics").body();

        assertTrue(text.contains("# TYPE haneul_command_seconds histogram"), text);
        assertTrue(text.contains("haneul_command_seconds_count{command=\"-\",status=\"401\"} 2"), text);
        assertTrue(text.contains("haneul_command_seconds_bucket{command=\"-\",status=\"401\",le=\"+Inf\"} 2"), text);
        assertFalse(text.contains("noSuchThing"), text);
    }

    @Test
    void theEnginesFiguresAndThoseOfTheVirtualMachineAreTold() throws Exception {
        engine.measures = List.of(
                new Measure("haneul_x", "An x", Kind.COUNTER, Map.of("b", "2", "a", "o\"k"), 3),
                new Measure("haneul_y", "A y", Kind.GAUGE, Map.of(), 1.5));

        HttpResponse<String> answer = server.get("/metrics");

        assertEquals(200, answer.statusCode());
        assertTrue(
                answer.headers().firstValue("Content-Type").orElseThrow().startsWith("text/plain; version=0.0.4"),
                answer.headers().toString());
        String text = answer.body();
        assertTrue(text.contains("# HELP haneul_x_total An x\n# TYPE haneul_x_total counter\n"), text);
        assertTrue(text.contains("haneul_x_total{a=\"o\\\"k\",b=\"2\"} 3.0"), text);
        assertTrue(text.contains("haneul_y 1.5"), text);
        assertTrue(text.contains("jvm_memory_used_bytes{area=\"heap\"}"), text);
        assertTrue(text.contains("jvm_threads_current"), text);
    }

    @Test
    void whatAProxyPassesOnIsNotAnswered() throws Exception {
        HttpResponse<String> answer = server.get("/metrics", "X-Forwarded-For: 192.0.2.1");

        assertEquals(404, answer.statusCode());
        assertEquals("", answer.body());
    }
}
