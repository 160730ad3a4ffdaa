package io.haneul.engine.event;

import io.haneul.engine.core.Kernel;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every sink every event, at its own pace and at least once. What happens costs nothing more for being told: an event's
 * row is written in the transaction of what happened, and this reads the rows behind it. A sink that is new gets what happens
 * from then on.
 */
public final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /** Sinks beyond it wait for their turn. */
    private static final int SINKS_AT_ONCE = 16;

    private final Kernel kernel;
    private final Courier courier;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Map<String, Courier.Pace> paces = new ConcurrentHashMap<>();
    private final ExecutorService workers = workers();
    /** What the look before found to be the newest; see {@link #look}. */
    private volatile long horizon = -1;

    public Outbox(Kernel kernel) {
        this.kernel = kernel;
        this.courier = new Courier(kernel);
    }

    private static ExecutorService workers() {
        AtomicInteger count = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                SINKS_AT_ONCE, SINKS_AT_ONCE, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "haneul-events-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        // what comes after the end is handed on by the next run
        pool.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        return pool;
    }

    /** Adds the area's settings. */
    public void register() {
        EventSettings.define(kernel.settings());
    }

    /** Begins to look for new events. */
    public void start() {
        kernel.recurring().every("looking for events to hand on", this::interval, this::look);
    }

    private Duration interval() {
        return kernel.settings().secondsOf(EventSettings.INTERVAL);
    }

    /**
     * Lets each sink that is not at work have what was the newest at the look before. By now every event numbered below that is
     * in the table, committed or not: numbers are given out when rows are written, so that a transaction which comes later has
     * a higher one. Those that are not committed yet are waited for when they are read.
     */
    void look() {
        var sinks = kernel.plugins().eventSinks().names();
        paces.keySet().retainAll(sinks);
        if (sinks.isEmpty()) {
            horizon = -1;
            return;
        }
        long newest = kernel.store().read(tx -> tx.sinks().newest());
        for (String sink : sinks) {
            if (!paces.containsKey(sink)) {
                kernel.store().write(tx -> tx.sinks().enter(sink, newest));
            }
            paces.computeIfAbsent(sink, name -> Courier.Pace.start());
            serve(sink);
        }
        horizon = newest;
    }

    private void serve(String sink) {
        long upTo = horizon;
        Courier.Pace pace = paces.get(sink);
        if (upTo < 0 || pace == null || !pace.isDue(kernel.store().clock().instant()) || !underWay.add(sink)) {
            return;
        }
        workers.execute(() -> {
            try {
                Courier.Pace after = courier.serve(sink, pace, upTo);
                paces.computeIfPresent(sink, (name, before) -> after);
            } catch (RuntimeException e) {
                LOG.warn("events could not be read for sink {}, and will be again: {}", sink, e.getMessage());
            } finally {
                underWay.remove(sink);
            }
        });
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
