package io.haneul.plugins.simulator.world;

import java.time.Duration;
import java.util.Set;

/**
 * A way to fail that is in force until it is used up or taken away.
 *
 * @param name   for taking it away and for counting; unique among the rules in force
 * @param target what fails: a host's path such as {@code c0/h0}, a pool's key such as {@code nfs://10.1.1.9/p0}, a beginning
 *               of these followed by {@code *}, or {@code *} for everything
 * @param verbs  that fail, by their names in {@link Verb}; empty means all
 * @param kind   what happens
 * @param delay  how long {@link Kind#SLOW} takes; zero for the others
 * @param times  how many calls it strikes; 0 means all
 */
public record FaultRule(String name, String target, Set<Verb> verbs, Kind kind, Duration delay, int times) {
    public FaultRule {
        verbs = Set.copyOf(verbs);
        if (name.isBlank() || target.isBlank() || times < 0 || delay.isNegative()) {
            throw new IllegalArgumentException(
                    "a fault needs a name, a target, no negative delay and no negative number of times");
        }
    }

    /** {@return a rule that strikes every call at everything until it is taken away} */
    public static FaultRule of(String name, Kind kind) {
        return new FaultRule(name, "*", Set.of(), kind, Duration.ZERO, 0);
    }

    /** {@return this rule for one target} */
    public FaultRule at(String newTarget) {
        return new FaultRule(name, newTarget, verbs, kind, delay, times);
    }

    /** {@return this rule for these verbs only} */
    public FaultRule on(Verb... newVerbs) {
        return new FaultRule(name, target, Set.of(newVerbs), kind, delay, times);
    }

    /** {@return this rule for the next calls only} */
    public FaultRule times(int newTimes) {
        return new FaultRule(name, target, verbs, kind, delay, newTimes);
    }

    /** {@return this rule with a delay} */
    public FaultRule lasting(Duration newDelay) {
        return new FaultRule(name, target, verbs, kind, newDelay, times);
    }

    boolean strikes(Verb verb, String candidate) {
        return (verbs.isEmpty() || verbs.contains(verb)) && isAt(candidate);
    }

    private boolean isAt(String candidate) {
        return target.endsWith("*")
                ? candidate.startsWith(target.substring(0, target.length() - 1))
                : candidate.equals(target);
    }

    /** What a call can be told. */
    public enum Verb {
        PROBE,
        OBSERVE,
        ENSURE_RUNNING,
        ENSURE_STOPPED,
        ENSURE_ABSENT,
        ENSURE_REBOOTED,
        ENSURE_SEGMENT,
        ENSURE_SEGMENT_ABSENT,
        ENSURE_POOL,
        ENSURE_POOL_ABSENT,
        DELIVER,
        ENSURE_CONTENT,
        REPORT,
        PROBE_POOL,
        ENSURE_VOLUME,
        ENSURE_VOLUME_ABSENT,
        OBSERVE_POOL,
        ENSURE_MIGRATED,
        ENSURE_MOVED,
        OBSTACLES,
        ENSURE_VM_SNAPSHOT,
        ENSURE_VM_REVERTED,
        ENSURE_VM_SNAPSHOT_ABSENT,
        OBSERVE_VM_SNAPSHOTS,
        ENSURE_CONSOLE,
        SCREEN,
        COUNTERS,
        USAGE,
        ENSURE_DISK_ATTACHED,
        ENSURE_DISK_DETACHED,
        ENSURE_DISK_GROWN,
        ENSURE_DISK_LIMIT,
        ENSURE_NIC_ATTACHED,
        ENSURE_NIC_DETACHED,
        ENSURE_NIC_RATE,
        ENSURE_ISO,
        ENSURE_CONFIG_DRIVE,
        ENSURE_CONFIG_DRIVE_ABSENT,
        ENSURE_CPU_CAP,
        ENSURE_SCALED,
        ENSURE_FILTERS,
        ENSURE_FILTERS_ABSENT,
        OBSERVE_FILTERS,
        ENSURE_SPARED,
        ENSURE_IN_MAINTENANCE,
        ENSURE_IN_SERVICE,
        ENSURE_FENCED,
        ENSURE_SIZE,
        ENSURE_SNAPSHOT,
        ENSURE_SNAPSHOT_ABSENT,
        ENSURE_REVERTED,
        ENSURE_VOLUME_OF,
        OBSERVE_SNAPSHOTS,
        ENSURE_VOLUME_COPY,
        ENSURE_TEMPLATE,
        ENSURE_TEMPLATE_ABSENT,
        OBSERVE_TEMPLATES,
        ENSURE_EXPORTED,
        ENSURE_IMPORTED,
        PROBE_STORE,
        ENSURE_IMAGE,
        WRITE_IMAGE,
        READ_IMAGE,
        ENSURE_IMAGE_ABSENT,
        OBSERVE_STORE,
        ENSURE_IMAGE_COPY,
        AUTHENTICATE,
        FIND_PEOPLE,
        DELIVER_EVENTS
    }

    /** What a call struck by a fault does. */
    public enum Kind {
        /** It is done after a delay; an interrupt ends it before anything happened. */
        SLOW,
        /** It does not return, whoever interrupts it, until the rule is taken away; then it is done. */
        HANG,
        /** It fails with UNREACHABLE, and nothing happened. */
        UNREACHABLE,
        /** It fails with UNKNOWN, and nothing happened. */
        UNKNOWN_BEFORE,
        /** It is done and then fails with UNKNOWN. */
        UNKNOWN_AFTER,
        /** It fails with NO_CAPACITY. */
        NO_CAPACITY,
        /** It fails with INVALID. */
        INVALID,
        /** It fails with NOT_FOUND. */
        NOT_FOUND,
        /** It fails with CONFLICT. */
        CONFLICT,
        /** It fails with BROKEN. */
        BROKEN,
        /** It fails with an exception that no provider should throw, and nothing happened. */
        CRASH
    }
}
