package io.haneul.engine.network;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes one network, one push at a time. Whatever is wanted while it pushes or rests goes with its next push; it rests after
 * each, the longer the longer the push took, so that a busy network costs a bounded share of a processor.
 */
final class Applier {
    private static final Logger LOG = LoggerFactory.getLogger(Applier.class);
    private static final int TRIES = 8;
    private static final Duration SHORTEST_REST = Duration.ofMillis(40);
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);
    private static final int REST_PER_WORK = 6;
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(200);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(10);
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final String label;
    private final Push push;
    private final Later later;
    private final Consumer<Applier> rests;
    private Map<Long, CompletableFuture<Void>> waiters = new HashMap<>();
    private boolean working;
    private boolean wanted;
    private int attempt;
    private Optional<Failed> failed = Optional.empty();

    /** What pushes. */
    @FunctionalInterface
    interface Push {
        /**
         * {@return whether all that was wanted before is in force now; false when nothing can be pushed until somebody says that
         * it can}
         */
        boolean push(int attempt) throws Fault, InterruptedException;
    }

    /** What runs something after a while, on some thread. */
    @FunctionalInterface
    interface Later {
        void run(Runnable action, Duration after);
    }

    private record Failed(Fault fault, long newest, long nanos) {}

    /**
     * @param rests is told each time there is nothing to do
     */
    Applier(String label, Push push, Later later, Consumer<Applier> rests) {
        this.label = label;
        this.push = push;
        this.later = later;
        this.rests = rests;
    }

    /** Something was changed. */
    synchronized Applier wanted() {
        wanted = true;
        if (!working) {
            working = true;
            attempt = 1;
            later.run(this::work, Duration.ZERO);
        }
        return this;
    }

    /** {@return what completes when the change is in force, or fails; at once when it has failed a moment ago} */
    synchronized CompletableFuture<Void> awaiting(long change) {
        Optional<Fault> lately = failed.filter(last ->
                        !working && change <= last.newest() && System.nanoTime() - last.nanos() < REMEMBERED.toNanos())
                .map(Failed::fault);
        if (lately.isPresent()) {
            return CompletableFuture.failedFuture(lately.get());
        }
        CompletableFuture<Void> waiter = waiters.computeIfAbsent(change, c -> new CompletableFuture<>());
        wanted();
        return waiter;
    }

    /** {@return whether nothing would be lost if this were forgotten} */
    synchronized boolean isIdle() {
        return !working && waiters.isEmpty() && failed.isEmpty();
    }

    private void work() {
        Map<Long, CompletableFuture<Void>> asked;
        synchronized (this) {
            wanted = false;
            asked = waiters;
            waiters = new HashMap<>();
        }
        long begun = System.nanoTime();
        try {
            boolean done = push.push(attempt);
            pushed(asked, done, Duration.ofNanos(System.nanoTime() - begun));
        } catch (Fault fault) {
            failed(asked, fault);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failed(asked, new Fault(FaultKind.UNREACHABLE, label + " cannot be converged now: " + e.getMessage(), e));
        }
    }

    private void pushed(Map<Long, CompletableFuture<Void>> asked, boolean done, Duration took) {
        synchronized (this) {
            failed = Optional.empty();
            attempt = 1;
            if (!done) {
                putBack(asked);
                working = false;
            }
        }
        if (done) {
            asked.values().forEach(waiter -> waiter.complete(null));
            later.run(this::afterRest, rest(took));
        } else {
            rests.accept(this);
        }
    }

    private static Duration rest(Duration took) {
        Duration rest = took.multipliedBy(REST_PER_WORK);
        if (rest.compareTo(SHORTEST_REST) < 0) {
            return SHORTEST_REST;
        }
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    private void afterRest() {
        boolean more;
        synchronized (this) {
            more = wanted;
            working = more;
        }
        if (more) {
            work();
        } else {
            rests.accept(this);
        }
    }

    private void failed(Map<Long, CompletableFuture<Void>> asked, Fault fault) {
        boolean mayPass = fault.kind() == FaultKind.UNREACHABLE || fault.kind() == FaultKind.UNKNOWN;
        List<CompletableFuture<Void>> lost;
        synchronized (this) {
            putBack(asked);
            if (mayPass && attempt < TRIES) {
                LOG.info("{}: {}; try {} of {}", label, fault.getMessage(), attempt, TRIES);
                wanted = true;
                attempt++;
                later.run(this::afterRest, backoff(attempt));
                return;
            }
            LOG.warn("{} is not converged: {} {}", label, fault.kind(), fault.getMessage());
            long newest =
                    waiters.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
            failed = fault.kind() == FaultKind.NOT_FOUND
                    ? Optional.empty()
                    : Optional.of(new Failed(fault, newest, System.nanoTime()));
            lost = List.copyOf(waiters.values());
            waiters = new HashMap<>();
            working = false;
        }
        lost.forEach(waiter -> waiter.completeExceptionally(fault));
        rests.accept(this);
    }

    private static Duration backoff(int attempt) {
        Duration pause = FIRST_BACKOFF.multipliedBy(1L << Math.min(attempt - 2, 10));
        return pause.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : pause;
    }

    private void putBack(Map<Long, CompletableFuture<Void>> asked) {
        asked.forEach((change, waiter) -> waiters.merge(change, waiter, (late, early) -> {
            CompletableFuture<Void> unused = early.whenComplete((done, fault) -> {
                if (fault == null) {
                    late.complete(null);
                } else {
                    late.completeExceptionally(fault);
                }
            });
            return early;
        }));
    }
}
