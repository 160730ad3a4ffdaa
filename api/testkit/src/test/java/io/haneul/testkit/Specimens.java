package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Ways to make a sound component of a role wrong in one point, each under the claim that has to catch it. */
final class Specimens<S> {
    private final Map<String, Consumer<S>> all = new LinkedHashMap<>();

    void wrong(String claim, Consumer<S> change) {
        if (all.put(claim, change) != null) {
            throw new IllegalArgumentException("two specimens for: " + claim);
        }
    }

    Map<String, Consumer<S>> all() {
        return all;
    }

    /**
     * {@return facts that take too long when they are asked for on another thread, as a contract does that measures it; on
     * its own they come at once, so that the other tests of the contract are not held up}
     */
    static <F> Supplier<F> slow(F facts) {
        Thread own = Thread.currentThread();
        return () -> {
            if (!Thread.currentThread().equals(own)) {
                LockSupport.parkNanos(Duration.ofMillis(1500).toNanos());
            }
            return facts;
        };
    }

    static Fault fault(FaultKind kind) {
        return new Fault(kind, "a specimen's");
    }
}
