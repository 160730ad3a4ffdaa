package io.haneul.gateway;

import io.haneul.engine.Engine;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells launchers and load balancers, in a line of text, whether the server lives ({@code /health/live}: it answers) and
 * whether it takes commands ({@code /health/ready}: 200, or 503 with the reason).
 */
final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient EngineDoor door;

    HealthServlet(EngineDoor door) {
        this.door = door;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath()) {
            case "/health/live" -> answer(response, HttpServletResponse.SC_OK, "live");
            case "/health/ready" -> {
                Optional<String> reason = notReady();
                answer(
                        response,
                        reason.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                        reason.orElse("ready"));
            }
            default -> answer(response, HttpServletResponse.SC_NOT_FOUND, "not found");
        }
    }

    private Optional<String> notReady() {
        Optional<Engine> engine = door.engine();
        return engine.isPresent() ? engine.get().notReady() : Optional.of("the engine is starting");
    }

    private static void answer(HttpServletResponse response, int status, String line) throws IOException {
        SafeHeaders.ALL.forEach(response::setHeader);
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
