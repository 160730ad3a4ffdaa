package io.haneul.gateway;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds what password checks cost. They are made slow on purpose, so a flood of logins would take all processors and all of
 * the server's threads from those who are logged in.
 */
final class LoginGate {
    private final Semaphore running;
    private final Semaphore present;
    private final Duration patience;

    /**
     * @param atOnce   checks that run at a time
     * @param waiting  logins that may wait for their turn
     * @param patience how long one waits
     */
    LoginGate(int atOnce, int waiting, Duration patience) {
        this.running = new Semaphore(atOnce, true);
        this.present = new Semaphore(atOnce + waiting);
        this.patience = patience;
    }

    /**
     * Does the check when it is its turn.
     *
     * @throws Refusal (429) when too many others are before it
     */
    <T> T pass(Supplier<T> check) {
        if (!present.tryAcquire()) {
            throw tooMany();
        }
        try {
            return inTurn(check);
        } finally {
            present.release();
        }
    }

    private <T> T inTurn(Supplier<T> check) {
        try {
            if (!running.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw tooMany();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooMany();
        }
        try {
            return check.get();
        } finally {
            running.release();
        }
    }

    private static Refusal tooMany() {
        return new Refusal(ApiCode.TOO_MANY_REQUESTS, "Too many logins at a time, try again in a moment");
    }
}
