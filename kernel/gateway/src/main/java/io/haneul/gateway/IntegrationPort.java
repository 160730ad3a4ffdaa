package io.haneul.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.haneul.engine.command.Refusal;
import io.haneul.gateway.Incoming.Trust;
import io.haneul.gateway.answer.Format;
import io.haneul.gateway.request.Parameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A second, small server for scripts on this machine: loopback only, no signature, every caller is the root admin. It is
 * apart from the main one so that no mistake in telling connections apart can let a stranger in.
 *
 * <p>A page in a browser on this machine can reach it as well, so it answers only requests that name a loopback host and that
 * no page of another origin has sent.
 */
final class IntegrationPort implements AutoCloseable {
    private static final int THREADS = 32;
    private static final int BACKLOG = 128;
    private static final int FORBIDDEN = 403;
    private static final int NOT_ALLOWED = 405;
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> OWN_SITES = Set.of("none", "same-origin");

    private final HttpServer server;
    private final ExecutorService threads;
    private final ApiCalls calls;

    private IntegrationPort(HttpServer server, ExecutorService threads, ApiCalls calls) {
        this.server = server;
        this.threads = threads;
        this.calls = calls;
    }

    /**
     * {@return the listener, already listening}
     *
     * @param port 0 for any that is free
     * @throws IOException when the port is taken
     */
    static IntegrationPort open(int port, ApiCalls calls) throws IOException {
        // head and body of an answer leave in two packets: without this each waits 40 ms for the other's
        // acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
        AtomicInteger count = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "haneul-integration-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        IntegrationPort opened = new IntegrationPort(server, threads, calls);
        server.setExecutor(threads);
        server.createContext("/", opened::handle);
        server.start();
        return opened;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isLocal(exchange)) {
                exchange.sendResponseHeaders(FORBIDDEN, -1);
            } else if (!isMethod(exchange, "GET") && !isMethod(exchange, "POST")) {
                exchange.sendResponseHeaders(NOT_ALLOWED, -1);
            } else {
                ExchangeAnswer answer = new ExchangeAnswer(exchange);
                answer(exchange, answer);
                answer.send();
            }
        }
    }

    private void answer(HttpExchange exchange, Outgoing to) throws IOException {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        Parameters parameters;
        try {
            byte[] body =
                    FormBody.read(exchange.getRequestHeaders().getFirst("Content-Type"), exchange.getRequestBody());
            parameters = Parameters.read(query, body);
        } catch (Refusal e) {
            calls.refuse(e, incoming(Parameters.queryOnly(query)), to);
            return;
        }
        calls.answer(incoming(parameters), to);
    }

    private static Incoming incoming(Parameters parameters) {
        return new Incoming(parameters, List.of(), Optional.empty(), Trust.LOCAL);
    }

    private static boolean isMethod(HttpExchange exchange, String method) {
        return exchange.getRequestMethod().equals(method);
    }

    private static boolean isLocal(HttpExchange exchange) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        int colon = host.lastIndexOf(':');
        String name = colon > host.indexOf(']') ? host.substring(0, colon) : host;
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        return HOSTS.contains(name)
                && !exchange.getRequestHeaders().containsKey("Origin")
                && (site == null || OWN_SITES.contains(site));
    }

    /** Collects the answer, so that its length is known and a failure on the way can still become an error. */
    private static final class ExchangeAnswer implements Outgoing {
        private final HttpExchange exchange;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private int status;

        ExchangeAnswer(HttpExchange exchange) {
            this.exchange = exchange;
        }

        @Override
        public OutputStream start(int wanted, Format format, CookieChange cookies) {
            status = wanted;
            exchange.getResponseHeaders().set("Content-Type", format.contentType());
            SafeHeaders.ALL.forEach(exchange.getResponseHeaders()::set);
            return body;
        }

        @Override
        public boolean restart() {
            body.reset();
            return true;
        }

        void send() throws IOException {
            exchange.sendResponseHeaders(status, body.size());
            body.writeTo(exchange.getResponseBody());
        }
    }
}
