package io.haneul.engine.plugin;

import io.haneul.engine.core.Events;
import io.haneul.spi.command.IntentDone;
import io.haneul.store.Store.Write;
import java.util.List;
import java.util.Optional;

/**
 * What is to come of an intent.
 *
 * @param done  what the handler words its answers from
 * @param write what makes it so
 * @param about the thing, for the event
 */
record Carried(List<IntentDone> done, Write write, Optional<Events.Resource> about) {
    Carried {
        done = List.copyOf(done);
    }

    static Carried found(List<IntentDone> done) {
        return new Carried(done, Write.NONE, Optional.empty());
    }
}
