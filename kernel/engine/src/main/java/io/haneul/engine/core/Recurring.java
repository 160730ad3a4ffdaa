package io.haneul.engine.core;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that comes back: short looks at what is due, on every server. What takes long, or what only one server may do, is a job
 * that the look admits.
 */
public final class Recurring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);
    private static final int THREADS = 2;

    private final ScheduledThreadPoolExecutor timer;

    public Recurring() {
        AtomicInteger count = new AtomicInteger();
        this.timer = new ScheduledThreadPoolExecutor(THREADS, task -> {
            Thread thread = new Thread(task, "haneul-recurring-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * Begins to do something again and again.
     *
     * @param what   for the log
     * @param pause  between the end of one run and the next, asked anew each time; the first run comes after it
     * @param action that does not wait for anything; what it throws is logged, and it comes back all the same
     */
    public void every(String what, Supplier<Duration> pause, Runnable action) {
        if (timer.isShutdown()) {
            return;
        }
        Runnable run = () -> {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.warn("{} failed, and will be tried again: {}", what, e.getMessage());
            }
            every(what, pause, action);
        };
        ScheduledFuture<?> unused = timer.schedule(run, pause.get().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
