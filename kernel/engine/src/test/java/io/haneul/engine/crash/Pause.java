package io.haneul.engine.crash;

import io.haneul.store.Gate;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Stops a server as a whole, as the machine it runs on would: at a call to a provider, just before that goes out. */
final class Pause implements Gate {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Optional<String> verb = Optional.empty();
    private volatile boolean paused;

    /** Has the server stop at its next call of the verb. */
    void at(String wanted) {
        verb = Optional.of(wanted);
    }

    /** Called by the calls that pass. */
    void passes(String called) {
        if (verb.equals(Optional.of(called)) && begun.getCount() > 0) {
            paused = true;
            begun.countDown();
        }
        hold();
    }

    private void hold() {
        if (paused) {
            await(over);
        }
    }

    /** On return the server stands still. */
    void begins() {
        await(begun);
    }

    /** Lets the server go on. */
    void ends() {
        paused = false;
        over.countDown();
    }

    private static void await(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void beforeRead() {
        hold();
    }

    @Override
    public void beforeCommit() {
        hold();
    }
}
