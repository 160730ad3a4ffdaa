package io.haneul.engine.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What the next push of a network is for. Not safe for threads: its {@link Applier} is. */
final class Wishes {
    private final Map<Mark, CompletableFuture<Void>> waiters = new HashMap<>();
    private final Set<Mark> marks = new HashSet<>();
    private boolean anything;

    boolean isEmpty() {
        return !anything && marks.isEmpty() && waiters.isEmpty();
    }

    /** {@return whether the mark is wanted, or somebody waits for it} */
    boolean has(Mark mark) {
        return marks.contains(mark) || waiters.containsKey(mark);
    }

    /** {@return whether somebody wants a push, whatever there is to be pushed} */
    boolean isAnything() {
        return anything;
    }

    void want() {
        anything = true;
    }

    void want(Mark mark) {
        marks.add(mark);
    }

    /** {@return what completes with the push} */
    CompletableFuture<Void> await(Mark mark) {
        return waiters.computeIfAbsent(mark, m -> new CompletableFuture<>());
    }

    Map<Mark, CompletableFuture<Void>> waiters() {
        return waiters;
    }

    /** Forgets all but who waits. */
    void keepWaiters() {
        marks.clear();
        anything = false;
    }

    /** Takes up what could not be done. */
    void add(Wishes before) {
        marks.addAll(before.marks);
        anything |= before.anything;
        before.waiters.forEach((mark, waiter) -> waiters.merge(mark, waiter, (late, early) -> {
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

    /** {@return those who wait for one of the marks, who need not wait any more} */
    List<CompletableFuture<Void>> fulfil(Set<Mark> done) {
        marks.removeAll(done);
        List<CompletableFuture<Void>> fulfilled =
                done.stream().filter(waiters::containsKey).map(waiters::get).toList();
        waiters.keySet().removeAll(done);
        return fulfilled;
    }
}
