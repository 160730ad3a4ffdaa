package io.haneul.engine.provider;

import io.haneul.jobs.Busy;
import io.haneul.jobs.ProviderMissing;
import io.haneul.jobs.Workers;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** One provider and the calls under way in it. */
final class Slot<T extends Provider> {
    private static final Logger LOG = LoggerFactory.getLogger(Slot.class);
    /** For questions that never block: a provider that does not keep to it is passed over. */
    private static final Duration QUESTION = Duration.ofSeconds(1);

    private static final int MOST_UNANSWERED = 4;

    private final String label;
    private final T provider;
    private final Providers.Settings settings;
    private final ThreadPoolExecutor pool;
    private final Places places;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Object drained = new Object();
    private final CallStats stats = new CallStats();
    private final List<Class<?>> interfaces;
    private volatile boolean retired;

    Slot(String label, T provider, Providers.Settings settings) {
        this.label = label;
        this.provider = provider;
        this.interfaces = Abilities.interfaces(provider);
        this.settings = settings;
        this.places = new Places(settings.calls(), settings.perTarget());
        AtomicInteger count = new AtomicInteger();
        this.pool =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread =
                            new Thread(task, "haneul-" + label.replace(' ', '-') + "-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    boolean holds(T candidate) {
        return provider == candidate;
    }

    /** {@return what is there and how its calls go} */
    Health health(String role) {
        Optional<Health.Origin> origin = Optional.ofNullable(FrameworkUtil.getBundle(provider.getClass()))
                .map(bundle -> new Health.Origin(
                        bundle.getSymbolicName(), bundle.getVersion().toString()));
        return new Health(role, provider.name(), origin, Abilities.names(interfaces), stats.snapshot());
    }

    boolean has(Class<?> ability) {
        return ability.isInstance(provider);
    }

    /** @throws Busy when there is no place at the target now */
    <R> R call(Providers.Address address, Providers.Use<T, R> use) throws Fault, InterruptedException {
        requirePresent();
        Places.Place place = places.take(address.target())
                .orElseThrow(() -> new Busy(label + " at " + address.target(), places.freed(address.target())));
        CallStats.Watch watch = stats.watch();
        return settled(new Ticket(place, watch), address, () -> use.of(watch.over(provider, interfaces)));
    }

    private void requirePresent() {
        if (retired) {
            throw new ProviderMissing(label);
        }
    }

    private <R> R settled(Ticket ticket, Providers.Address address, Callable<R> use)
            throws Fault, InterruptedException {
        Future<R> answer;
        try {
            answer = pool.submit(() -> told(address, () -> ticket.run(use)));
        } catch (RejectedExecutionException e) {
            ticket.place.end();
            throw new ProviderMissing(label);
        }
        return Workers.outside(() -> await(answer, ticket, address));
    }

    /** Whatever the provider logs meanwhile is logged with whose call it is. */
    private <R> R told(Providers.Address address, Callable<R> call) throws Exception {
        MDC.put("job", address.call().id());
        MDC.put("provider", label + " at " + address.target());
        try {
            return call.call();
        } finally {
            MDC.remove("job");
            MDC.remove("provider");
        }
    }

    private <R> R await(Future<R> answer, Ticket ticket, Providers.Address address) throws Fault, InterruptedException {
        try {
            return answer.get(address.call().remaining(Instant.now()).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            ticket.giveUp("UNKNOWN did not answer in time at " + address.target());
            throw new Fault(FaultKind.UNKNOWN, label + " did not answer in time at " + address.target(), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            ticket.giveUp("UNKNOWN was interrupted at " + address.target());
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

    /** {@return empty when it has left meanwhile} */
    <R> Optional<R> ask(Function<T, R> question) throws Fault {
        if (unanswered.get() >= MOST_UNANSWERED) {
            throw new Fault(FaultKind.BROKEN, label + " has left questions unanswered that may not block");
        }
        AtomicBoolean givenUp = new AtomicBoolean();
        try {
            Future<R> answer = pool.submit(() -> answer(question, givenUp));
            return Workers.outside(() -> answered(answer, givenUp));
        } catch (ProviderMissing | RejectedExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault(FaultKind.UNREACHABLE, label + " was not waited for", e);
        }
    }

    private <R> R answer(Function<T, R> question, AtomicBoolean givenUp) {
        if (!enter()) {
            throw new ProviderMissing(label);
        }
        try {
            return question.apply(stats.watch().over(provider, interfaces));
        } finally {
            leave();
            if (!givenUp.compareAndSet(false, true)) {
                unanswered.decrementAndGet();
            }
        }
    }

    private <R> Optional<R> answered(Future<R> answer, AtomicBoolean givenUp) throws Fault, InterruptedException {
        try {
            return Optional.ofNullable(answer.get(QUESTION.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            if (givenUp.compareAndSet(false, true)) {
                unanswered.incrementAndGet();
            }
            answer.cancel(true);
            throw new Fault(FaultKind.BROKEN, label + " did not answer a question that may not block", e);
        } catch (ExecutionException e) {
            throw translated(e.getCause());
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
        private final Places.Place place;
        private final AtomicBoolean begun = new AtomicBoolean();

        private final CallStats.Watch watch;

        Ticket(Places.Place place, CallStats.Watch watch) {
            this.place = place;
            this.watch = watch;
        }

        <R> R run(Callable<R> use) throws Exception {
            if (!begun.compareAndSet(false, true)) {
                throw new InterruptedException("the call was given up before it began");
            }
            try {
                if (!enter()) {
                    throw new ProviderMissing(label);
                }
                try {
                    return use.call();
                } finally {
                    leave();
                }
            } finally {
                place.end();
            }
        }

        /** Nobody waits for the call any more. One that has not begun never will. */
        void giveUp(String why) {
            if (begun.compareAndSet(false, true)) {
                place.end();
            } else {
                watch.giveUp(why);
                place.giveUp();
            }
        }
    }
}
