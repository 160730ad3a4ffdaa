package io.haneul.jobs;

import io.haneul.model.Fault;

/**
 * One step of a script.
 *
 * @param name of the step, never changed
 * @param act  does it, with no transaction open, and gives back what to write
 * @param undo takes it back, however far it had come, and gives back what to write
 * @param <B>  the baton
 */
public record Step<B extends Record>(String name, Act<B> act, Act<B> undo) {
    /** {@return a step that has nothing to take back} */
    public static <B extends Record> Step<B> of(String name, Act<B> act) {
        return new Step<>(name, act, (run, baton) -> Outcome.next(baton));
    }

    /** {@return a step that can be taken back} */
    public static <B extends Record> Step<B> of(String name, Act<B> act, Act<B> undo) {
        return new Step<>(name, act, undo);
    }

    /** What a step does in one direction. */
    @FunctionalInterface
    public interface Act<B extends Record> {
        /**
         * @param run   which run of the job this is
         * @param baton as the step before left it
         * @throws Fault what the outside world answered; its kind decides what becomes of the job
         */
        Outcome<B> on(Run run, B baton) throws Fault, InterruptedException;
    }
}
