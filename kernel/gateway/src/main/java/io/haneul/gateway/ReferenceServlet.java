package io.haneul.gateway;

import io.haneul.engine.Engine;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Serves the reference of all commands there are now, those of plugins among them: {@code /client/docs}, a page for each
 * command below it, and {@code /client/docs/openapi.json}. It tells nothing of the cloud, so that nobody has to log in.
 */
final class ReferenceServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String HTML = "text/html;charset=utf-8";
    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String STYLED = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final transient EngineDoor door;

    ReferenceServlet(EngineDoor door) {
        this.door = door;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Engine> engine = door.engine().filter(found -> found.notReady().isEmpty());
        if (engine.isEmpty()) {
            answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, TEXT, "the engine is starting\n");
            return;
        }
        ApiCatalog catalog = OwnCommands.catalog(
                engine.get().commandsFor(engine.get().authentication().rootAdmin()));
        String base = request.getContextPath() + request.getServletPath();
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        if (path.equals("openapi.json")) {
            answer(response, HttpServletResponse.SC_OK, "application/json", new OpenApi().document(catalog.all()));
            return;
        }
        Reference reference = new Reference(catalog);
        Optional<String> page = path.isEmpty() ? Optional.of(reference.index(base)) : reference.page(base, path);
        if (page.isPresent()) {
            answer(response, HttpServletResponse.SC_OK, HTML, page.get());
        } else {
            answer(response, HttpServletResponse.SC_NOT_FOUND, TEXT, "there is no such command\n");
        }
    }

    private static void answer(HttpServletResponse response, int status, String type, String body) throws IOException {
        SafeHeaders.ALL.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", STYLED);
        response.setStatus(status);
        response.setContentType(type);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
