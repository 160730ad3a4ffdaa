package io.haneul.engine.core;

import io.haneul.jobs.Run;
import io.haneul.model.AccountId;
import io.haneul.model.JobId;
import io.haneul.store.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What accounts can have, and how it is taken from one that is removed. An area adds its kinds of thing while the engine is
 * assembled; they are taken in the reverse order, as what was added later builds on what was added before.
 */
public final class Belongings {
    private final List<Kind> kinds = new ArrayList<>();
    private final List<DomainKind> ofDomains = new ArrayList<>();

    /** One kind of thing. */
    public interface Kind {
        /** {@return what it is called, in the plural, for errors and the log} */
        String name();

        /** {@return how many of them the account has left} */
        long left(Tx tx, AccountId account);

        /**
         * Begins to take the account's things: admits jobs for some of them, or removes them at once. Called again until none
         * is left, also after a crash and for things that are on their way out already; those it names again.
         *
         * @param by who removes the account
         * @return the jobs to wait for before calling again
         */
        List<JobId> take(Tx tx, AccountId account, Run.Origin by);

        /**
         * Begins to stop what runs, when the account is disabled.
         *
         * @param by who disables it
         */
        default void halt(Tx tx, AccountId account, Run.Origin by) {}
    }

    /** One kind of thing that domains have themselves, rather than the accounts in them. */
    public interface DomainKind {
        /** {@return what it is called, in the plural, for errors and the log} */
        String name();

        /** {@return how many of them the domains whose path is like this have left} */
        long left(Tx tx, String within);

        /**
         * Begins to take the things of the domains whose path is like this. Called again until none is left, as with accounts.
         *
         * @param by who removes the domain
         * @return the jobs to wait for before calling again
         */
        List<JobId> take(Tx tx, String within, Run.Origin by);
    }

    /** Adds a kind of thing that domains have. */
    public void add(DomainKind kind) {
        ofDomains.add(kind);
    }

    /** {@return the kind that has to be taken first of what the domains whose path is like this have left} */
    public Optional<DomainKind> nextWithin(Tx tx, String within) {
        for (int i = ofDomains.size() - 1; i >= 0; i--) {
            if (ofDomains.get(i).left(tx, within) > 0) {
                return Optional.of(ofDomains.get(i));
            }
        }
        return Optional.empty();
    }

    /** {@return what the domains whose path is like this have themselves, in words; empty for nothing} */
    public Optional<String> heldWithin(Tx tx, String within) {
        return nextWithin(tx, within).map(kind -> kind.left(tx, within) + " " + kind.name());
    }

    /** Adds a kind. */
    public void add(Kind kind) {
        kinds.add(kind);
    }

    /** {@return the kind that has to be taken first of what the account has left} */
    public Optional<Kind> next(Tx tx, AccountId account) {
        for (int i = kinds.size() - 1; i >= 0; i--) {
            if (kinds.get(i).left(tx, account) > 0) {
                return Optional.of(kinds.get(i));
            }
        }
        return Optional.empty();
    }

    /** Begins to stop all that runs for an account. */
    public void halt(Tx tx, AccountId account, Run.Origin by) {
        kinds.forEach(kind -> kind.halt(tx, account, by));
    }
}
