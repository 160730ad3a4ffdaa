package io.haneul.engine.osgi;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How long the calls in a plugin that leaves may still take. Its services leave one after the other, on the thread of whoever
 * stops it; all of them share one bound, so that a plugin of many roles keeps nobody waiting longer than one of a single role.
 */
final class Departures {
    private final Duration bound;
    private final LongSupplier nanoTime;
    private final Map<Long, Long> begun = new ConcurrentHashMap<>();

    Departures(Duration bound, LongSupplier nanoTime) {
        this.bound = bound;
        this.nanoTime = nanoTime;
    }

    /** {@return what is left of the bound for a plugin of which a service leaves} */
    Duration left(long bundle) {
        long now = nanoTime.getAsLong();
        Duration since = Duration.ofNanos(now - begun.computeIfAbsent(bundle, id -> now));
        return since.compareTo(bound) < 0 ? bound.minus(since) : Duration.ZERO;
    }

    /** A service of the plugin is there: when one leaves again, its calls have all the time anew. */
    void isThere(long bundle) {
        begun.remove(bundle);
    }
}
