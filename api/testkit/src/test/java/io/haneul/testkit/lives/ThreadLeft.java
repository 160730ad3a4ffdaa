package io.haneul.testkit.lives;

import io.haneul.testkit.LeakContract;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Leaves a thread, which ends some time later. */
public final class ThreadLeft implements LeakContract.Life {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Override
    public void use() {
        Thread thread = new Thread(() -> LockSupport.parkNanos(LONG.toNanos()), "left");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {}
}
