package io.haneul.gateway;

import io.haneul.gateway.Sessions.Limits;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the gateway is put together. The wiring registers its servlets and starts and stops it. */
public final class Gateway {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final String PORT = "haneul.integration.port";
    private static final int LARGEST_PORT = 65_535;
    private static final int LOGINS_WAITING = 16;
    private static final Duration LOGIN_PATIENCE = Duration.ofSeconds(5);

    private final EngineDoor door;
    private final ApiCalls calls;
    private final Metrics metrics;
    private final int integrationPort;
    private Optional<IntegrationPort> integration = Optional.empty();

    /**
     * @param engine     the way to the engine
     * @param context    where the launcher's word is found, which wins over what is configured
     * @param configured the port for scripts on this machine as text; blank or 0 for none
     */
    public Gateway(EngineTracker engine, BundleContext context, String configured) {
        this(engine, port(Optional.ofNullable(context.getProperty(PORT)).orElse(configured)), Limits.USUAL);
    }

    Gateway(EngineDoor door, int integrationPort, Limits limits) {
        Sessions sessions = new Sessions(System::nanoTime, limits);
        CallerProof proof = new CallerProof(sessions, Clock.systemUTC());
        int checksAtOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        LoginGate gate = new LoginGate(checksAtOnce, LOGINS_WAITING, LOGIN_PATIENCE);
        OwnCommands own = new OwnCommands(sessions, proof, gate, Clock.systemUTC());
        this.door = door;
        AccessLog log = new AccessLog(System::nanoTime);
        this.calls = new ApiCalls(door, proof, own, log);
        this.metrics = new Metrics(door, log.counts());
        this.integrationPort = integrationPort;
    }

    /** {@return the servlet of {@code /client/api}} */
    public Servlet api() {
        return new ApiServlet(calls);
    }

    /** {@return the servlet of {@code /health/live} and {@code /health/ready}} */
    public Servlet health() {
        return new HealthServlet(door);
    }

    /** {@return the servlet of {@code /metrics}} */
    public Servlet metrics() {
        return new MetricsServlet(metrics);
    }

    /** {@return the servlet that stands in for the HTTP server's error pages} */
    public Servlet fault() {
        return new FaultServlet();
    }

    /** Opens the integration port, when there is to be one. The API works without it, so a taken port is only told. */
    public synchronized void start() {
        if (integrationPort == 0) {
            return;
        }
        try {
            integration = Optional.of(IntegrationPort.open(integrationPort, calls));
            LOG.warn(
                    "Port {} on loopback takes commands as the root admin from every user of this machine",
                    integrationPort);
        } catch (IOException e) {
            LOG.error("The integration port {} cannot be opened: {}", integrationPort, e.getMessage());
        }
    }

    /** Closes the integration port. */
    public synchronized void stop() {
        integration.ifPresent(IntegrationPort::close);
        integration = Optional.empty();
    }

    private static int port(String text) {
        if (text.isBlank()) {
            return 0;
        }
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= LARGEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        LOG.error("{} is no port: '{}'; there will be no integration port", PORT, text);
        return 0;
    }
}
