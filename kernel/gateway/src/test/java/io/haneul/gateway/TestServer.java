package io.haneul.gateway;

import io.haneul.engine.Engine;
import io.haneul.gateway.Sessions.Limits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The gateway in a real Jetty on a free port of loopback. */
final class TestServer implements EngineDoor {
    private static final int HEADER_SIZE = 64 << 10;

    Optional<Engine> engine;
    private final Server jetty = new Server();
    private final ServerConnector connector;
    private final HttpClient client = HttpClient.newHttpClient();

    TestServer(Engine engine) throws Exception {
        this.engine = Optional.of(engine);
        Gateway gateway = new Gateway(this, 0, Limits.USUAL);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(HEADER_SIZE);
        connector = new ServerConnector(jetty, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(gateway.api()), "/client/api/*");
        ServletHolder health = new ServletHolder(gateway.health());
        context.addServlet(health, "/health/live");
        context.addServlet(health, "/health/ready");
        context.addServlet(new ServletHolder(gateway.metrics()), "/metrics");
        context.addServlet(new ServletHolder(gateway.fault()), "/");
        jetty.setHandler(context);
        jetty.start();
    }

    @Override
    public Optional<Engine> engine() {
        return engine;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, List.of(headers), "");
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send("POST", path, List.of("Content-Type: application/x-www-form-urlencoded"), form);
    }

    HttpResponse<String> send(String method, String path, List<String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + connector.getLocalPort() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(header -> {
            int colon = header.indexOf(':');
            request.header(
                    header.substring(0, colon), header.substring(colon + 1).strip());
        });
        return client.send(request.build(), BodyHandlers.ofString());
    }

    void stop() throws Exception {
        jetty.stop();
    }
}
