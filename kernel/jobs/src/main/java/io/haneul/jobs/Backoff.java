package io.haneul.jobs;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before trying again: doubling, bounded, and never the same for two jobs. */
final class Backoff {
    private static final long FIRST = 100;
    private static final long LONGEST = 15_000;

    private Backoff() {}

    static Duration after(int attempt) {
        long full = Math.min(LONGEST, FIRST << Math.min(20, Math.max(0, attempt - 1)));
        return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
    }
}
