package io.haneul.jobs;

import io.haneul.model.Fault;
import io.haneul.store.Store.Write;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a kind of job does. Steps converge: run again after a crash anywhere, they end in the same state.
 *
 * @param <B> what the steps hand on, saved in the job's row as JSON after each; references to secrets, never secrets
 */
public interface Script<B extends Record> {
    /** {@return the name by which rows know the script; never changed} */
    String name();

    /** {@return the version of steps and baton; rows of another version are not run by this one} */
    default int version() {
        return 1;
    }

    /** {@return the class of the baton} */
    Class<B> baton();

    /** {@return the steps in order} */
    List<Step<B>> steps();

    /** {@return how long faults that may pass are tried again before the job is undone} */
    default Duration limit() {
        return Duration.ofMinutes(5);
    }

    /**
     * Where to go back to when a step has found no room, and what to avoid then.
     *
     * @return empty when there is nowhere else to go
     */
    default Optional<Retreat<B>> retreat(B baton, Fault noCapacity) {
        return Optional.empty();
    }

    /** {@return what is written when the job has failed and all it had started is undone} */
    default Write failed(B baton, Failure failure) {
        return Write.NONE;
    }

    /** {@return what is written when the job stops at a defect and keeps what it had, for somebody to look at} */
    default Write broken(B baton, Failure failure) {
        return failed(baton, failure);
    }

    /** {@return what is written when undoing fails again and again; the job goes on trying} */
    default Write stuck(B baton, Failure failure) {
        return Write.NONE;
    }

    /**
     * A way back.
     *
     * @param step  the name of the step to act again, after it and all later ones are undone
     * @param baton to go on with
     */
    record Retreat<B extends Record>(String step, B baton) {}
}
