package io.haneul.engine.fact;

import io.haneul.engine.compute.GuestSeen;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What was compared with the record just now, so that the same told again costs no query. */
final class GuestMemory {
    private static final int MOST = 200_000;

    private final long patience;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    private record Known(boolean running, long at) {}

    /** @param patience in nanoseconds, how long a comparison holds */
    GuestMemory(long patience) {
        this.patience = patience;
    }

    boolean knows(GuestSeen guest) {
        Known last = known.get(guest.vm());
        return last != null && last.running() == guest.running() && System.nanoTime() - last.at() < patience;
    }

    void remember(GuestSeen guest) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(guest.vm(), new Known(guest.running(), System.nanoTime()));
    }
}
