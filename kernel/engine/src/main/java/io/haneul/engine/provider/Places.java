package io.haneul.engine.provider;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * How many calls may be under way in one provider, in all and at one target. While more than half of all places are taken, a
 * target gets one only: targets that hang cannot take them from the others. A call that does not end when it is told to keeps
 * its target's place, so that the target gets no further thread, but nobody else's. Safe for any number of threads.
 */
final class Places {
    /** After which a waiter looks by himself whether there is a place. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final int all;
    private final int perTarget;
    private final Map<String, Target> targets = new HashMap<>();
    private final Line waiting = new Line();
    private int taken;
    private int lost;

    private static final class Target {
        private final Line waiting = new Line();
        private int taken;
    }

    Places(int all, int perTarget) {
        this.all = all;
        this.perTarget = perTarget;
    }

    /** {@return a place at the target, when there is one} */
    synchronized Optional<Place> take(String target) {
        Target there = targets.computeIfAbsent(target, t -> new Target());
        int mine = taken >= all / 2 ? 1 : perTarget;
        if (taken >= all || there.taken >= mine) {
            forgetIdle(target, there);
            return Optional.empty();
        }
        taken++;
        there.taken++;
        return Optional.of(new Place(target, there));
    }

    /** {@return what completes when there may be a place at the target} */
    synchronized CompletionStage<Void> freed(String target) {
        CompletableFuture<Void> waiter = new CompletableFuture<>();
        Target there = targets.get(target);
        if (there == null) {
            if (taken < all) {
                waiter.complete(null);
            } else {
                waiting.join(waiter);
            }
        } else {
            there.waiting.join(waiter);
        }
        return waiter;
    }

    /** Those that wait, first come first served. Whoever has waited too long has gone to look by himself meanwhile. */
    private static final class Line {
        private record Waiter(CompletableFuture<Void> future, long since) {
            boolean hasGone() {
                return System.nanoTime() - since > LONGEST_WAIT.toNanos();
            }
        }

        private final Queue<Waiter> waiters = new ArrayDeque<>();

        void join(CompletableFuture<Void> future) {
            dropThoseGone();
            waiters.add(new Waiter(future, System.nanoTime()));
        }

        Optional<CompletableFuture<Void>> next() {
            dropThoseGone();
            return Optional.ofNullable(waiters.poll()).map(Waiter::future);
        }

        boolean isEmpty() {
            dropThoseGone();
            return waiters.isEmpty();
        }

        private void dropThoseGone() {
            while (!waiters.isEmpty() && waiters.element().hasGone()) {
                waiters.remove();
            }
        }
    }

    /** {@return how many calls are under way} */
    synchronized int taken() {
        return taken;
    }

    /** {@return how many calls were told to end and have not} */
    synchronized int lost() {
        return lost;
    }

    private void forgetIdle(String target, Target there) {
        if (there.taken == 0 && there.waiting.isEmpty()) {
            targets.remove(target);
        }
    }

    /** A place that is taken; each of its ends has an effect once. */
    final class Place {
        private final String name;
        private final Target target;
        private boolean givenUp;
        private boolean ended;

        private Place(String name, Target target) {
            this.name = name;
            this.target = target;
        }

        /** The call was told to end, and nobody waits for it any more. */
        void giveUp() {
            Optional<CompletableFuture<Void>> next;
            synchronized (Places.this) {
                if (givenUp || ended) {
                    return;
                }
                givenUp = true;
                taken--;
                lost++;
                next = waiting.next();
            }
            next.ifPresent(waiter -> waiter.complete(null));
        }

        /** The call has ended. */
        void end() {
            Optional<CompletableFuture<Void>> here;
            Optional<CompletableFuture<Void>> elsewhere;
            synchronized (Places.this) {
                if (ended) {
                    return;
                }
                ended = true;
                if (givenUp) {
                    lost--;
                } else {
                    taken--;
                }
                target.taken--;
                here = target.waiting.next();
                elsewhere = waiting.next();
                forgetIdle(name, target);
            }
            here.ifPresent(waiter -> waiter.complete(null));
            elsewhere.ifPresent(waiter -> waiter.complete(null));
        }
    }
}
