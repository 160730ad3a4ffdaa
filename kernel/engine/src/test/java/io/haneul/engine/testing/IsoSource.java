package io.haneul.engine.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** A web server on this machine that has one ISO image. It goes with the process. */
public final class IsoSource {
    /** The content of the image. */
    public static final String CONTENT = "the content of an image, a few bytes and no more";

    private final HttpServer server;

    private IsoSource(HttpServer server) {
        this.server = server;
    }

    /** {@return one that runs} */
    public static IsoSource start() {
        CompletableFuture<HttpServer> started = new CompletableFuture<>();
        // its threads are what the thread is that starts it
        Thread starting = new Thread(() -> {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/good.iso", IsoSource::answer);
                server.start();
                started.complete(server);
            } catch (IOException e) {
                started.completeExceptionally(e);
            }
        });
        starting.setDaemon(true);
        starting.start();
        return new IsoSource(started.join());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] content = CONTENT.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, content.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(content);
        }
    }

    /** {@return the URL of a file of the name; there is none but {@code good.iso}} */
    public String url(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }
}
