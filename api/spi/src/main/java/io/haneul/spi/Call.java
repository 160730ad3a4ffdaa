package io.haneul.spi;

import io.haneul.model.Epoch;
import java.time.Duration;
import java.time.Instant;

/**
 * On whose behalf and how long: the first argument of every verb of the SPI.
 *
 * @param id       names the job and step for the log, such as {@code job 4711 start}
 * @param epoch    of the subject of the call; a driver stores it on what it makes and refuses an older one
 * @param deadline after which the kernel interrupts the call and treats it as UNKNOWN
 * @param attempt  from 1; how often this step was begun
 */
public record Call(String id, Epoch epoch, Instant deadline, int attempt) {
    /** {@return how long is left at {@code now}, never negative} */
    public Duration remaining(Instant now) {
        Duration left = Duration.between(now, deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
