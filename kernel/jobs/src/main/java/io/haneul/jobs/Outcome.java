package io.haneul.jobs;

import io.haneul.model.Fault;
import io.haneul.model.JobId;
import io.haneul.store.Store.Write;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What a step gives back.
 *
 * @param <B> the baton
 */
public sealed interface Outcome<B extends Record> {
    /** {@return the step is done; nothing is to be written but the baton} */
    static <B extends Record> Outcome<B> next(B baton) {
        return new Next<>(baton, Write.NONE, Optional.empty());
    }

    /** {@return the step is done} */
    static <B extends Record> Outcome<B> next(B baton, Write write) {
        return new Next<>(baton, write, Optional.empty());
    }

    /** {@return the step is done; the note says for operators what was decided and why} */
    static <B extends Record> Outcome<B> next(B baton, Write write, String note) {
        return new Next<>(baton, write, Optional.of(note));
    }

    /** {@return the step has failed as if it had thrown the fault; the note says for operators more than that} */
    static <B extends Record> Outcome<B> failed(Fault fault, String note) {
        return new Failed<>(fault, note);
    }

    /** {@return a part of the step is done: run it again with this baton} */
    static <B extends Record> Outcome<B> again(B baton) {
        return new Again<>(baton);
    }

    /** {@return the job is done} */
    static <B extends Record> Outcome<B> end(B baton, Write write) {
        return new End<>(baton, write, Optional.empty());
    }

    /** {@return run the step again when the signal has come, or at the latest after a while} */
    static <B extends Record> Outcome<B> await(CompletionStage<?> signal, Duration atMost) {
        return new Await<>(signal, atMost);
    }

    /** {@return run the step again when the other job has ended} */
    static <B extends Record> Outcome<B> awaitJob(JobId job) {
        return new AwaitJob<>(job);
    }

    /**
     * The step is done: the write, the baton and the beginning of the next step are one transaction.
     *
     * @param write runs in that transaction; what it throws fails the step
     * @param note  kept in the job's history, bounded
     */
    record Next<B extends Record>(B baton, Write write, Optional<String> note) implements Outcome<B> {}

    /** The step has failed: as when it throws the fault, with a note kept in the job's history. */
    record Failed<B extends Record>(Fault fault, String note) implements Outcome<B> {}

    /** The step goes on with another baton, which is saved first: for work in portions, each found out when it is due. */
    record Again<B extends Record>(B baton) implements Outcome<B> {}

    /**
     * The job is done, whatever steps are left.
     *
     * @param result a JSON document for the caller; absent where the caller gets the thing as it then is
     */
    record End<B extends Record>(B baton, Write write, Optional<String> result) implements Outcome<B> {}

    /** The step waits in memory, at no cost of a thread or a transaction. */
    record Await<B extends Record>(CompletionStage<?> signal, Duration atMost) implements Outcome<B> {}

    /** The step waits for another job. */
    record AwaitJob<B extends Record>(JobId job) implements Outcome<B> {}
}
