package io.haneul.testkit;

import io.haneul.model.DeviceId;
import io.haneul.spi.service.Fact;
import io.haneul.spi.service.FactTarget;
import io.haneul.spi.service.Facts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/** Takes facts in memory and looks at them when it is asked what it knows. */
final class SoundFacts implements Facts, Knowing {
    static final FactTarget TARGET = new FactTarget.OfDevice(new DeviceId(new UUID(7, 7)));

    /** What was told of the target and not looked at. */
    final Deque<Fact> waiting = new ArrayDeque<>();

    boolean silent;
    boolean deaf;
    volatile boolean heldUp;

    @Override
    public synchronized void report(FactTarget target, Fact fact) {
        if (target.equals(TARGET)) {
            waiting.add(fact);
        }
    }

    @Override
    public synchronized boolean isSilent() {
        while (!waiting.isEmpty()) {
            Fact fact = waiting.remove();
            silent = fact instanceof Fact.Silent || (silent && !(fact instanceof Fact.Answers));
        }
        return silent;
    }
}
