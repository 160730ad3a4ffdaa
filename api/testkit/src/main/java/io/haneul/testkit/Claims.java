package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assertions;

/** The assertions of one contract, each under a name that says what is claimed. Remembers which were made and which failed. */
public final class Claims {
    private final Set<String> made = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Set<String> failed = Collections.synchronizedSet(new LinkedHashSet<>());

    /** Fails unless what is claimed holds. */
    public void that(String claim, boolean holds) {
        that(claim, holds, "it does not");
    }

    /** Fails, with what was seen, unless what is claimed holds. */
    public void that(String claim, boolean holds, Object seen) {
        made.add(claim);
        if (!holds) {
            failed.add(claim);
            Assertions.fail(claim + " (seen: " + seen + ")");
        }
    }

    /** Fails unless the verb does what it is told, without a fault. */
    public <T> T done(String claim, Verb<T> verb) throws InterruptedException {
        made.add(claim);
        try {
            return verb.call();
        } catch (Fault | RuntimeException e) {
            failed.add(claim);
            return Assertions.fail(claim + " (seen: " + describe(e) + ")", e);
        }
    }

    /** As {@link #done(String, Verb)}, for a verb that returns nothing. */
    public void done(String claim, Deed deed) throws InterruptedException {
        done(claim, () -> {
            deed.call();
            return true;
        });
    }

    /** Fails unless the verb fails with this kind of fault. */
    public void refused(String claim, FaultKind kind, Deed deed) throws InterruptedException {
        Optional<Exception> thrown = thrownBy(deed);
        boolean right = thrown.filter(e -> e instanceof Fault fault && fault.kind() == kind)
                .isPresent();
        that(claim, right, thrown.map(Claims::describe).orElse("no fault"));
    }

    private static Optional<Exception> thrownBy(Deed deed) throws InterruptedException {
        try {
            deed.call();
            return Optional.empty();
        } catch (Fault | RuntimeException e) {
            return Optional.of(e);
        }
    }

    private static String describe(Exception e) {
        return e instanceof Fault fault ? fault.kind() + " " + fault.getMessage() : e.toString();
    }

    /** {@return every claim that was made so far, in order} */
    public Set<String> made() {
        return Set.copyOf(made);
    }

    /** {@return every claim that did not hold} */
    public Set<String> failed() {
        return Set.copyOf(failed);
    }

    /** A verb of the SPI that answers. */
    @FunctionalInterface
    public interface Verb<T> {
        /** Carries it out. */
        T call() throws Fault, InterruptedException;
    }

    /** A verb of the SPI that does not answer. */
    @FunctionalInterface
    public interface Deed {
        /** Carries it out. */
        void call() throws Fault, InterruptedException;
    }
}
