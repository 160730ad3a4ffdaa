package io.haneul.engine.network;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes one network, one push at a time. Whatever is wanted while it pushes or rests goes with its next push; it rests after
 * each, the longer the longer the push took, so that a busy network costs a bounded share of a processor. What a push has
 * brought into force it remembers, and writes down only after a while, all together: lost with the server, it is pushed again.
 * However a push or a note ends, another one follows: what is wanted hangs on no signal that could be lost.
 */
final class Applier {
    private static final Logger LOG = LoggerFactory.getLogger(Applier.class);
    private static final int TRIES = 8;
    private static final Duration SHORTEST_REST = Duration.ofMillis(40);
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);
    private static final int REST_PER_WORK = 6;
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(200);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(10);
    private static final Duration AWAY = Duration.ofMillis(500);
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final String label;
    private final Push push;
    private final Later later;
    private final Duration settleAfter;
    private final Consumer<Applier> rests;
    private Wishes wishes = new Wishes();
    private Wishes underWay = new Wishes();
    private Set<Mark> inForce = Set.of();
    private long inForceSince;
    private boolean working;
    private int attempt;
    private Optional<Failed> failed = Optional.empty();

    /** What pushes. */
    interface Push {
        /**
         * {@return what had not been in force and is now, with all that was changed before this call; empty when nothing can be
         * pushed until somebody says that it can}
         * @throws Away when nobody can say now what is to be pushed
         */
        Optional<Set<Mark>> push(int attempt) throws Fault, InterruptedException;

        /** Writes down that it is in force, where nobody has yet. */
        void settle(Set<Mark> marks);
    }

    /** What is to be pushed cannot be read now. That is no fault of the network: it is waited for, however long it takes. */
    static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Away(RuntimeException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** What runs something after a while, on some thread. */
    @FunctionalInterface
    interface Later {
        void run(Runnable action, Duration after);
    }

    /**
     * When it does what.
     *
     * @param settleAfter how long what is in force is gathered before it is written down
     */
    record Pace(Later later, Duration settleAfter) {}

    private record Failed(Fault fault, Set<Mark> lost, long nanos) {
        boolean isLately() {
            return System.nanoTime() - nanos < REMEMBERED.toNanos();
        }
    }

    /**
     * @param rests is told each time there is nothing to do
     */
    Applier(String label, Push push, Pace pace, Consumer<Applier> rests) {
        this.label = label;
        this.push = push;
        this.later = pace.later();
        this.settleAfter = pace.settleAfter();
        this.rests = rests;
    }

    /** Something was changed, or can be pushed now. */
    synchronized Applier wanted() {
        wishes.want();
        return begin();
    }

    /** Something was changed; when a push has seen it already, nothing is done. */
    synchronized Applier wanted(Mark mark) {
        if (inForce.contains(mark)) {
            return this;
        }
        wishes.want(mark);
        return begin();
    }

    private Applier begin() {
        if (!working) {
            working = true;
            attempt = 1;
            later.run(this::work, Duration.ZERO);
        }
        return this;
    }

    /** {@return what completes when it is in force, or fails; at once when it is, or has failed a moment ago} */
    synchronized CompletableFuture<Void> awaiting(Mark mark) {
        if (inForce.contains(mark)) {
            return CompletableFuture.completedFuture(null);
        }
        Optional<Fault> lately = lately(mark);
        if (lately.isPresent()) {
            return CompletableFuture.failedFuture(lately.get());
        }
        CompletableFuture<Void> waiter = wishes.await(mark);
        begin();
        return waiter;
    }

    private Optional<Fault> lately(Mark mark) {
        return failed.filter(last -> !working && last.isLately())
                .filter(last -> last.lost().contains(mark))
                .map(Failed::fault);
    }

    /**
     * {@return as {@link #awaiting}; empty when this does not know of the mark} It was written down, or changed again, or nobody
     * said here that it is wanted: only its row tells which.
     */
    synchronized Optional<CompletableFuture<Void>> known(Mark mark) {
        boolean isKnown = inForce.contains(mark)
                || wishes.has(mark)
                || underWay.has(mark)
                || lately(mark).isPresent();
        return isKnown ? Optional.of(awaiting(mark)) : Optional.empty();
    }

    /** {@return whether nothing would be lost if this were forgotten} */
    synchronized boolean isIdle() {
        return !working && wishes.isEmpty() && inForce.isEmpty() && failed.isEmpty();
    }

    private void work() {
        Wishes asked;
        int number;
        synchronized (this) {
            asked = wishes;
            underWay = asked;
            wishes = new Wishes();
            number = attempt;
        }
        // an error too leaves everything to be done again
        Optional<Exception> why = Optional.of(new IllegalStateException("the push did not end"));
        long begun = System.nanoTime();
        try {
            Optional<Set<Mark>> pushed = push.push(number);
            if (pushed.isPresent()) {
                pushed(asked, pushed.get(), Duration.ofNanos(System.nanoTime() - begun));
            } else {
                notYet(asked);
            }
            why = Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            why = Optional.of(e);
        } catch (Fault | RuntimeException e) {
            why = Optional.of(e);
        } finally {
            why.ifPresent(exception -> failed(asked, exception));
        }
    }

    private void failed(Wishes asked, Exception why) {
        if (why instanceof Away away) {
            LOG.info("{} cannot be read now: {}", label, away.getMessage());
            synchronized (this) {
                wishes.add(asked);
                underWay = new Wishes();
            }
            later.run(this::work, AWAY);
        } else if (why instanceof Fault fault) {
            failed(asked, fault);
        } else {
            String text = label + " cannot be converged now: " + why.getMessage();
            failed(asked, new Fault(FaultKind.UNREACHABLE, text, why));
        }
    }

    private void pushed(Wishes asked, Set<Mark> marks, Duration took) {
        List<CompletableFuture<Void>> fulfilled;
        synchronized (this) {
            failed = Optional.empty();
            attempt = 1;
            if (inForce.isEmpty()) {
                inForceSince = System.nanoTime();
            }
            // What an earlier push brought into force is in this one too, or was written down since. So was what
            // somebody asked
            // for before this push and it did not meet any more: whoever asks again must not have it pushed for ever.
            inForce = union(marks, asked.waiters().keySet());
            underWay = new Wishes();
            fulfilled = wishes.fulfil(marks);
        }
        asked.waiters().values().forEach(waiter -> waiter.complete(null));
        fulfilled.forEach(waiter -> waiter.complete(null));
        later.run(this::afterRest, rest(took));
    }

    private static Set<Mark> union(Set<Mark> some, Set<Mark> others) {
        Set<Mark> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    private void notYet(Wishes asked) {
        boolean again;
        synchronized (this) {
            failed = Optional.empty();
            // somebody may have said meanwhile that it can
            again = wishes.isAnything();
            // marks say nothing new to whoever says it: then all is pushed
            asked.keepWaiters();
            underWay = new Wishes();
            wishes.add(asked);
            working = again;
        }
        if (again) {
            later.run(this::work, SHORTEST_REST);
        } else {
            atRest();
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
        boolean due;
        synchronized (this) {
            more = !wishes.isEmpty();
            due = !inForce.isEmpty() && System.nanoTime() - inForceSince >= settleAfter.toNanos();
            working = more || due;
        }
        if (due) {
            settle();
        } else if (more) {
            work();
        } else {
            atRest();
        }
    }

    private void atRest() {
        boolean unsettled;
        synchronized (this) {
            unsettled = !inForce.isEmpty();
        }
        if (unsettled) {
            later.run(this::wake, settleAfter);
        } else {
            rests.accept(this);
        }
    }

    /** Nothing was wanted for a while. When something was, its push looks after what is to be written down. */
    private void wake() {
        boolean unsettled;
        synchronized (this) {
            failed = failed.filter(Failed::isLately);
            if (working) {
                return;
            }
            unsettled = !inForce.isEmpty();
            working = unsettled;
        }
        if (unsettled) {
            settle();
        } else {
            rests.accept(this);
        }
    }

    private void settle() {
        Set<Mark> marks;
        synchronized (this) {
            marks = inForce;
        }
        boolean done = false;
        try {
            push.settle(marks);
            done = true;
        } catch (RuntimeException e) {
            LOG.info("{}: what is in force cannot be written down now: {}", label, e.getMessage());
        } finally {
            settled(done);
        }
    }

    private void settled(boolean done) {
        synchronized (this) {
            if (done) {
                inForce = Set.of();
            } else {
                inForceSince = System.nanoTime();
            }
        }
        later.run(this::afterRest, Duration.ZERO);
    }

    private void failed(Wishes asked, Fault fault) {
        boolean mayPass = fault.kind() == FaultKind.UNREACHABLE || fault.kind() == FaultKind.UNKNOWN;
        Map<Mark, CompletableFuture<Void>> lost;
        synchronized (this) {
            wishes.add(asked);
            underWay = new Wishes();
            if (mayPass && attempt < TRIES) {
                LOG.info("{}: {}; try {} of {}", label, fault.getMessage(), attempt, TRIES);
                attempt++;
                later.run(this::work, backoff(attempt));
                return;
            }
            LOG.warn("{} is not converged: {} {}", label, fault.kind(), fault.getMessage());
            lost = wishes.waiters();
            wishes = new Wishes();
            failed = fault.kind() == FaultKind.NOT_FOUND
                    ? Optional.empty()
                    : Optional.of(new Failed(fault, Set.copyOf(lost.keySet()), System.nanoTime()));
            working = false;
        }
        lost.values().forEach(waiter -> waiter.completeExceptionally(fault));
        later.run(this::wake, REMEMBERED);
        atRest();
    }

    private static Duration backoff(int attempt) {
        Duration pause = FIRST_BACKOFF.multipliedBy(1L << Math.min(attempt - 2, 10));
        return pause.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : pause;
    }
}
