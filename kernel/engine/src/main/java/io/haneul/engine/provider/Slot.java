package io.haneul.engine.provider;

import io.haneul.jobs.ProviderMissing;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One provider and the calls under way in it. */
final class Slot<T extends Provider> {
    private static final Logger LOG = LoggerFactory.getLogger(Slot.class);

    private final String label;
    private final T provider;
    private final Providers.Settings settings;
    private final ThreadPoolExecutor pool;
    private final Semaphore places;
    private final Map<String, Semaphore> targets = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Object drained = new Object();
    private volatile boolean retired;

    Slot(String label, T provider, Providers.Settings settings) {
        this.label = label;
        this.provider = provider;
        this.settings = settings;
        this.places = new Semaphore(settings.threads());
        AtomicInteger count = new AtomicInteger();
        this.pool = new ThreadPoolExecutor(
                0, settings.threads() + 1, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread =
                            new Thread(task, "haneul-" + label.replace(' ', '-') + "-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    boolean holds(T candidate) {
        return provider == candidate;
    }

    boolean has(Class<?> ability) {
        return ability.isInstance(provider);
    }

    <R> R call(Providers.Address address, Providers.Use<T, R> use) throws Fault, InterruptedException {
        Duration left = address.call().remaining(Instant.now());
        Semaphore target = targets.computeIfAbsent(address.target(), t -> new Semaphore(settings.perTarget()));
        Ticket ticket = admit(address, target, left);
        try {
            return await(pool.submit(() -> ticket.run(use)), ticket, address);
        } catch (RejectedExecutionException e) {
            ticket.close();
            if (retired) {
                throw new ProviderMissing(label);
            }
            throw busy(address, e);
        }
    }

    private Ticket admit(Providers.Address address, Semaphore target, Duration left)
            throws Fault, InterruptedException {
        if (!target.tryAcquire(left.toNanos(), TimeUnit.NANOSECONDS)) {
            throw busy(address, null);
        }
        if (!places.tryAcquire(left.toNanos(), TimeUnit.NANOSECONDS)) {
            target.release();
            throw busy(address, null);
        }
        return new Ticket(target);
    }

    private Fault busy(Providers.Address address, @Nullable Throwable cause) {
        String text = label + " has too many calls under way at " + address.target();
        return cause == null ? new Fault(FaultKind.UNREACHABLE, text) : new Fault(FaultKind.UNREACHABLE, text, cause);
    }

    private <R> R await(Future<R> answer, Ticket ticket, Providers.Address address) throws Fault, InterruptedException {
        try {
            return answer.get(address.call().remaining(Instant.now()).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            ticket.closeUnlessBegun();
            throw new Fault(FaultKind.UNKNOWN, label + " did not answer in time at " + address.target(), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            ticket.closeUnlessBegun();
            throw e;
        } catch (ExecutionException e) {
            throw translated(e.getCause());
        }
    }

    private Fault translated(@Nullable Throwable cause) {
        if (cause instanceof Fault fault) {
            return fault;
        }
        if (cause instanceof ProviderMissing missing) {
            throw missing;
        }
        if (cause instanceof InterruptedException) {
            return new Fault(FaultKind.UNKNOWN, label + " was interrupted", cause);
        }
        LOG.error("{} threw what no provider may throw", label, cause);
        return Providers.broken(label, cause == null ? new IllegalStateException("no cause") : cause);
    }

    <R> Optional<R> ask(Function<T, R> question) throws Fault {
        if (!enter()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(question.apply(provider));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} threw what no provider may throw", label, e);
            throw Providers.broken(label, e);
        } finally {
            leave();
        }
    }

    private boolean enter() {
        underWay.incrementAndGet();
        if (retired) {
            leave();
            return false;
        }
        return true;
    }

    private void leave() {
        if (underWay.decrementAndGet() == 0 && retired) {
            synchronized (drained) {
                drained.notifyAll();
            }
        }
    }

    /** Refuses new calls, and returns when those under way are done or the bound is over. */
    void retire() {
        retired = true;
        long end = System.nanoTime() + settings.drain().toNanos();
        synchronized (drained) {
            while (underWay.get() > 0 && end - System.nanoTime() > 0) {
                try {
                    TimeUnit.NANOSECONDS.timedWait(drained, Math.min(end - System.nanoTime(), 100_000_000L));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
        }
        if (underWay.get() > 0) {
            LOG.warn("{} leaves with {} calls under way; they are interrupted", label, underWay.get());
        }
        pool.shutdownNow();
    }

    /** The right to make one call; given back when the call has really ended, however late. */
    private final class Ticket {
        private final Semaphore target;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final AtomicBoolean closed = new AtomicBoolean();

        Ticket(Semaphore target) {
            this.target = target;
        }

        <R> R run(Providers.Use<T, R> use) throws Fault, InterruptedException {
            if (!begun.compareAndSet(false, true)) {
                throw new InterruptedException("the call was given up before it began");
            }
            try {
                if (!enter()) {
                    throw new ProviderMissing(label);
                }
                try {
                    return use.of(provider);
                } finally {
                    leave();
                }
            } finally {
                close();
            }
        }

        void closeUnlessBegun() {
            if (begun.compareAndSet(false, true)) {
                close();
            }
        }

        void close() {
            if (closed.compareAndSet(false, true)) {
                places.release();
                target.release();
            }
        }
    }
}
