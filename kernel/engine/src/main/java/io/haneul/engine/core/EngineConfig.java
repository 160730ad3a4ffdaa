package io.haneul.engine.core;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the operator sets before the start.
 *
 * @param data   directory of this server's files
 * @param node   the name of this server among those on one database, the same over restarts
 * @param url    of the API, as clients reach it
 * @param zone   a file of API calls that make a first zone, run once at the first start
 * @param timing how long servers wait for each other
 */
public record EngineConfig(Path data, String node, String url, Optional<Path> zone, Timing timing) {
    /** With the timing of production. */
    public EngineConfig(Path data, String node, String url, Optional<Path> zone) {
        this(data, node, url, zone, Timing.PRODUCTION);
    }

    /**
     * How long servers on one database wait for each other.
     *
     * @param lease           after which a silent server counts as dead
     * @param longestDeadline of any call to a provider; a dead server's jobs are taken over only after it
     * @param look            after which a server does what another one has left undone
     */
    public record Timing(Duration lease, Duration longestDeadline, Duration look) {
        /** Of production. */
        public static final Timing PRODUCTION =
                new Timing(Duration.ofSeconds(15), Duration.ofMinutes(2), Duration.ofSeconds(15));
    }
}
