package io.haneul.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private final FakeEngine engine = new FakeEngine();
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(engine);
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void everyCommandHasItsPage() throws Exception {
        String index = server.get("/client/docs").body();
        assertTrue(index.contains("href=\"/client/docs/deleteZone\"") && index.contains("login"), index);

        HttpResponse<String> page = server.get("/client/docs/deletezone");

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<h1>deleteZone</h1>"), page.body());
        assertTrue(page.body().contains("GET /client/api?command=deleteZone&amp;id="), page.body());
        assertTrue(page.body().contains("<td>jobid</td>"), page.body());
        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
        assertEquals(404, server.get("/client/docs/noSuch").statusCode());
    }

    @Test
    void theSameIsExportedForPrograms() throws Exception {
        HttpResponse<String> answer = server.get("/client/docs/openapi.json");

        JsonNode operation = new ObjectMapper()
                .readTree(answer.body())
                .path("paths")
                .path("/?command=listZones")
                .path("get");
        assertEquals("listZones", operation.path("operationId").asText());
        assertEquals("integer", operation.at("/parameters/1/schema/type").asText());
        assertEquals(
                "string",
                operation
                        .at("/responses/200/content/application~1json/schema/properties/name/type")
                        .asText());
    }

    @Test
    void untilTheEngineIsReadyThereIsNone() throws Exception {
        engine.reason = Optional.of("starting");

        assertEquals(503, server.get("/client/docs").statusCode());
    }
}
