package io.haneul.engine.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A provider that is there, and how its calls go.
 *
 * @param role      such as {@code hypervisor}
 * @param bundle    where it comes from; absent where there are no bundles
 * @param abilities by the simple names of their interfaces
 */
public record Health(String role, String name, Optional<Origin> bundle, List<String> abilities, Calls calls) {
    public Health {
        abilities = List.copyOf(abilities);
    }

    /** A bundle. */
    public record Origin(String symbolicName, String version) {}

    /** What a call that failed last ended in. */
    public record LastFault(Instant date, String text) {}

    /**
     * The calls of one verb that have returned.
     *
     * @param failures those of them that threw
     * @param nanos    that all of them took together
     * @param longest  in nanoseconds
     */
    public record Verb(String name, long ended, long failures, long nanos, long longest) {}

    /**
     * The calls since the provider came.
     *
     * @param verbs    by name; those never called are left out
     * @param inFlight are inside the provider
     * @param zombies  of these, calls nobody waits for any more
     */
    public record Calls(Instant since, List<Verb> verbs, int inFlight, int zombies, Optional<LastFault> lastFault) {
        public Calls {
            verbs = List.copyOf(verbs);
        }

        /** {@return calls that have returned} */
        public long ended() {
            return verbs.stream().mapToLong(Verb::ended).sum();
        }

        /** {@return those of them that threw} */
        public long failures() {
            return verbs.stream().mapToLong(Verb::failures).sum();
        }

        /** {@return nanoseconds that all that have returned took together} */
        public long nanos() {
            return verbs.stream().mapToLong(Verb::nanos).sum();
        }

        /** {@return nanoseconds that the longest took} */
        public long longest() {
            return verbs.stream().mapToLong(Verb::longest).max().orElse(0);
        }
    }
}
