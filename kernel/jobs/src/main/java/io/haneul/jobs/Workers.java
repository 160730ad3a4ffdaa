package io.haneul.jobs;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that work so many at once. One that waits for something outside this process does not count meanwhile, so that a
 * slow provider costs threads, which are bounded there, and never the turn of work that has nothing to do with it. Safe for any
 * number of threads.
 */
public final class Workers implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final int atOnce;
    private final ThreadPoolExecutor threads;
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private int working;
    private boolean closed;

    /**
     * @param prefix of the threads' names
     * @param atOnce how many work at once, those not counted that wait outside
     */
    public Workers(String prefix, int atOnce) {
        this.atOnce = atOnce;
        AtomicInteger count = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> new Worker(this, task, prefix + count.incrementAndGet()));
    }

    /** A thread of this kind; it is known by its class, so that whoever waits on it needs not be told. */
    private static final class Worker extends Thread {
        private final Workers owner;

        Worker(Workers owner, Runnable task, String name) {
            super(task, name);
            this.owner = owner;
            setDaemon(true);
        }
    }

    /** What is waited for outside. */
    @FunctionalInterface
    public interface Wait<R, E extends Exception> {
        /** {@return what came of it} */
        R now() throws E, InterruptedException;
    }

    /** {@return what the wait comes to; the calling thread, when it is a worker, gives its turn to others meanwhile} */
    public static <R, E extends Exception> R outside(Wait<R, E> wait) throws E, InterruptedException {
        if (!(Thread.currentThread() instanceof Worker worker)) {
            return wait.now();
        }
        worker.owner.leave();
        try {
            return wait.now();
        } finally {
            worker.owner.comeBack();
        }
    }

    /** @throws RejectedExecutionException after {@link #close} */
    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            if (closed) {
                throw new RejectedExecutionException("closing");
            }
            if (working >= atOnce) {
                queue.add(task);
                return;
            }
            working++;
        }
        begin(task);
    }

    private void begin(Runnable task) {
        try {
            threads.execute(() -> work(task));
        } catch (RejectedExecutionException e) {
            synchronized (this) {
                working--;
            }
            LOG.debug("left undone, this server is closing");
        }
    }

    private void work(Runnable first) {
        Runnable task = first;
        while (task != null) {
            boolean alive = false;
            try {
                task.run();
                alive = true;
            } catch (RuntimeException e) {
                LOG.error("a defect in {}", Thread.currentThread().getName(), e);
                alive = true;
            } finally {
                if (!alive) {
                    leave();
                }
            }
            task = next();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable task = working > atOnce ? null : queue.poll();
        if (task == null) {
            working--;
        }
        return task;
    }

    private void leave() {
        Runnable task;
        synchronized (this) {
            working--;
            task = working < atOnce ? queue.poll() : null;
            if (task != null) {
                working++;
            }
        }
        if (task != null) {
            begin(task);
        }
    }

    private synchronized void comeBack() {
        working++;
    }

    /** Takes no more work, forgets what has not begun, and waits a while for the rest before interrupting it. */
    public void close(Duration patience) {
        synchronized (this) {
            closed = true;
            queue.clear();
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
                if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("something that was under way did not end when it was interrupted");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            threads.shutdownNow();
        }
    }
}
