package io.haneul.plugins.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Since when the machines of a host run, as far as this process knows. */
final class Uptimes {
    private final Map<UUID, Instant> startedAt = new HashMap<>();

    void note(HostEntry entry) {
        if (entry instanceof HostEntry.MachineIs is) {
            if (is.machine().runs()) {
                startedAt.putIfAbsent(is.machine().id(), Instant.now());
            } else {
                startedAt.remove(is.machine().id());
            }
        } else if (entry instanceof HostEntry.MachineGone gone) {
            startedAt.remove(gone.id());
        } else if (entry instanceof HostEntry.Died) {
            startedAt.clear();
        }
    }

    Duration of(UUID machine) {
        return Duration.between(startedAt.computeIfAbsent(machine, id -> Instant.now()), Instant.now());
    }
}
