package io.haneul.engine.crash;

import io.haneul.engine.testing.Killed;
import io.haneul.store.Gate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Kills a server at one of its commits: from then on none of its threads reads, writes or calls a provider. */
final class Cutoff implements Gate {
    private final Optional<Instant> when;
    private final AtomicInteger commits = new AtomicInteger();
    private volatile boolean armed;
    private volatile boolean dead;
    private volatile Optional<Thread> last = Optional.empty();

    /**
     * An instant between two writes.
     *
     * @param commit counted from 1, from when the server is armed
     * @param side   of the commit
     */
    record Instant(int commit, Side side) {
        /** Where the server dies. */
        enum Side {
            BEFORE,
            AFTER
        }
    }

    /** @param when the server dies; never when there is none */
    Cutoff(Optional<Instant> when) {
        this.when = when;
    }

    void arm() {
        armed = true;
    }

    /** What is not dead by now lives on. */
    void disarm() {
        armed = false;
        last = Optional.empty();
    }

    boolean isDead() {
        return dead;
    }

    int commits() {
        return commits.get();
    }

    /** Ends the calling thread's work when the server is dead. */
    void requireAlive() {
        if (dead) {
            throw new Killed();
        }
    }

    private void die() {
        dead = true;
        throw new Killed();
    }

    @Override
    public void beforeRead() {
        requireAlive();
    }

    @Override
    public void beforeCommit() {
        requireAlive();
        if (!armed) {
            return;
        }
        int number = commits.incrementAndGet();
        if (when.isPresent() && when.get().commit() == number) {
            if (when.get().side() == Instant.Side.BEFORE) {
                die();
            }
            last = Optional.of(Thread.currentThread());
        }
    }

    @Override
    public void afterCommit() {
        requireAlive();
        if (last.equals(Optional.of(Thread.currentThread()))) {
            die();
        }
    }
}
