package io.haneul.plugins.simulator.world;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** The faults in force. They are switched while the simulator runs, and strike from the next call on. */
public final class Faults {
    private final List<Armed> armed = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> struck = new ConcurrentHashMap<>();
    private final AtomicInteger hanging = new AtomicInteger();
    private volatile boolean closed;

    Faults() {}

    /** Puts a fault in force, in place of the one with the same name. */
    public void add(FaultRule rule) {
        add(rule, 0, times -> {});
    }

    /** As {@link #add(FaultRule)}, for a fault that has struck before, and with somebody who counts along. */
    void add(FaultRule rule, int before, IntConsumer onStrike) {
        remove(rule.name());
        armed.add(new Armed(rule, before, onStrike));
    }

    /** Takes a fault away, and lets go of the calls it made hang. */
    public void remove(String name) {
        List<Armed> named =
                armed.stream().filter(fault -> fault.rule.name().equals(name)).toList();
        armed.removeAll(named);
        named.forEach(fault -> fault.released.countDown());
    }

    /** Takes all faults away. */
    public void clear() {
        List<Armed> all = List.copyOf(armed);
        armed.removeAll(all);
        all.forEach(fault -> fault.released.countDown());
    }

    /** Takes all faults away for good: a call that still comes, or was made to hang, does nothing any more. */
    void close() {
        closed = true;
        clear();
    }

    /** {@return how many calls the fault of this name has struck} */
    public int struck(String name) {
        return struck.getOrDefault(name, new AtomicInteger()).get();
    }

    /** {@return how many calls hang at this moment} */
    public int hanging() {
        return hanging.get();
    }

    /** Carries out one call at a target, struck by whatever is in force for it. */
    public <T> T carryOut(FaultRule.Verb verb, String target, Deed<T> deed) throws Fault, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException(verb + " at " + target);
        }
        boolean forgetful = false;
        for (Armed fault : strike(verb, target)) {
            FaultRule rule = fault.rule;
            switch (rule.kind()) {
                case SLOW -> Thread.sleep(rule.delay().toMillis());
                case HANG -> hang(fault);
                case UNKNOWN_AFTER -> forgetful = true;
                case UNKNOWN_BEFORE -> throw simulated(FaultKind.UNKNOWN, verb, target);
                case CRASH -> throw new IllegalStateException(describe("a defect", verb, target));
                default -> throw simulated(FaultKind.valueOf(rule.kind().name()), verb, target);
            }
        }
        if (closed) {
            throw new Fault(FaultKind.UNREACHABLE, "the simulator is closed: " + verb + " at " + target);
        }
        T result = deed.carryOut();
        if (forgetful) {
            throw simulated(FaultKind.UNKNOWN, verb, target);
        }
        return result;
    }

    private List<Armed> strike(FaultRule.Verb verb, String target) {
        List<Armed> striking = new ArrayList<>();
        for (Armed fault : armed) {
            if (fault.rule.strikes(verb, target) && fault.takeOne()) {
                struck.computeIfAbsent(fault.rule.name(), name -> new AtomicInteger())
                        .incrementAndGet();
                striking.add(fault);
            }
        }
        return striking;
    }

    private void hang(Armed fault) {
        boolean interrupted = false;
        hanging.incrementAndGet();
        while (true) {
            try {
                fault.released.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        hanging.decrementAndGet();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Fault simulated(FaultKind kind, FaultRule.Verb verb, String target) {
        return new Fault(kind, describe(kind.name(), verb, target));
    }

    private static String describe(String what, FaultRule.Verb verb, String target) {
        return "simulated " + what + ": " + verb + " at " + target;
    }

    /** What a call does when no fault keeps it from it. */
    public interface Deed<T> {
        T carryOut() throws Fault;
    }

    private static final class Armed {
        private final FaultRule rule;
        private final AtomicInteger strikes;
        private final IntConsumer onStrike;
        private final CountDownLatch released = new CountDownLatch(1);

        Armed(FaultRule rule, int before, IntConsumer onStrike) {
            this.rule = rule;
            this.strikes = new AtomicInteger(before);
            this.onStrike = onStrike;
        }

        boolean takeOne() {
            int limit = rule.times() == 0 ? Integer.MAX_VALUE : rule.times();
            int before = strikes.getAndUpdate(n -> n < limit ? n + 1 : n);
            if (before >= limit) {
                return false;
            }
            onStrike.accept(before + 1);
            return true;
        }
    }
}
