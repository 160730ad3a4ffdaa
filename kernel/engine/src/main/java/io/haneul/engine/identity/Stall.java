package io.haneul.engine.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long nothing has gone of what is to be taken. However much there is to take, it may take its time as long as it becomes
 * less; when it does not, it is given up.
 *
 * @param left  the fewest things there have been
 * @param since when they became that few
 */
record Stall(long left, Instant since) {
    /** Longer than any job that takes a thing tries to. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** {@return how it stands when so many are left} */
    static Stall of(Optional<Stall> before, long left, Instant now) {
        return before.filter(stall -> stall.left() <= left).orElseGet(() -> new Stall(left, now));
    }

    boolean isOver(Instant now) {
        return now.isAfter(since.plus(PATIENCE));
    }
}
