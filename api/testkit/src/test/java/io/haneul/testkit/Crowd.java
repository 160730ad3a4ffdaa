package io.haneul.testkit;

import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Fault;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notices that calls came from more than one thread. Wrong components that trip over simultaneous calls are built on it: it
 * does not depend on how the calls happen to overlap.
 */
final class Crowd {
    private final Set<Thread> callers = ConcurrentHashMap.newKeySet();

    /** {@return whether this or an earlier call came from another thread than the first} */
    boolean isThere() {
        callers.add(Thread.currentThread());
        return callers.size() > 1;
    }

    void refuse() throws Fault {
        if (isThere()) {
            throw fault(CONFLICT);
        }
    }
}
