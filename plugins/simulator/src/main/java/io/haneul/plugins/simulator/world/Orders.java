package io.haneul.plugins.simulator.world;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator or an end-to-end test wrote into {@code faults.json}.
 *
 * @param faults    that are to be in force
 * @param accidents that are to happen, once each
 * @param dump      asks for {@code state.json}; a new text asks anew
 */
record Orders(@Nullable List<OrderedFault> faults, @Nullable List<Accident> accidents, @Nullable String dump) {
    static final Orders NONE = new Orders(null, null, null);

    List<FaultRule> rules() {
        return Optional.ofNullable(faults).orElse(List.of()).stream()
                .map(OrderedFault::rule)
                .toList();
    }

    List<Accident> toHappen() {
        return Optional.ofNullable(accidents).orElse(List.of());
    }

    /** A fault as it is written down; what is left out is as general as can be. */
    record OrderedFault(
            String name,
            @Nullable String target,
            @Nullable Set<FaultRule.Verb> verbs,
            FaultRule.Kind kind,
            long delayMillis,
            int times) {
        FaultRule rule() {
            return new FaultRule(
                    Optional.ofNullable(name).orElse(""),
                    Optional.ofNullable(target).orElse("*"),
                    Optional.ofNullable(verbs).orElse(Set.of()),
                    Optional.ofNullable(kind)
                            .orElseThrow(() -> new IllegalArgumentException("fault " + name + " has no kind")),
                    Duration.ofMillis(delayMillis),
                    times);
        }
    }

    /** Something that happens to the world behind everybody's back. */
    record Accident(
            String id,
            Kind kind,
            @Nullable String host,
            @Nullable String machine,
            @Nullable String pool,
            @Nullable UUID volume) {
        /** What happens. */
        enum Kind {
            HOST_DIES,
            HOST_REVIVES,
            GUEST_POWERS_OFF,
            MACHINE_REMOVED,
            VOLUME_REMOVED
        }
    }
}
