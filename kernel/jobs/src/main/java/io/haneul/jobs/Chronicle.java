package io.haneul.jobs;

import io.haneul.model.Fault;
import io.haneul.store.job.JobRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Enters what steps came to into the history of their job, in memory: the next save writes it down. */
final class Chronicle {
    private final Clock clock;
    private final Batons batons;

    Chronicle(Clock clock, Batons batons) {
        this.clock = clock;
        this.batons = batons;
    }

    Instant now() {
        return clock.instant();
    }

    /** {@return the same position, its history telling what the step has answered} */
    <B extends Record> Position<B> told(Position<B> at, Instant begun, Outcome<B> outcome) {
        if (outcome instanceof Outcome.Await<B>) {
            return told(at, begun, "waits", Optional.empty());
        }
        if (outcome instanceof Outcome.AwaitJob<B> await) {
            return told(at, begun, "waits for job " + await.job(), Optional.empty());
        }
        if (outcome instanceof Outcome.Again<B>) {
            return told(at, begun, "goes on", Optional.empty());
        }
        if (outcome instanceof Outcome.Failed<B> failed) {
            return told(at, begun, text(failed.fault()), Optional.of(failed.note()));
        }
        Optional<String> note = outcome instanceof Outcome.Next<B> next ? next.note() : Optional.empty();
        return told(at, begun, History.Entry.DONE, note);
    }

    /** {@return the same position, its history telling what the step has thrown} */
    <B extends Record> Position<B> told(Position<B> at, Instant begun, Exception thrown) {
        if (thrown instanceof Fault fault) {
            return told(at, begun, text(fault), Optional.empty());
        }
        if (thrown instanceof ProviderMissing missing) {
            return told(at, begun, "waits for provider " + missing.provider(), Optional.empty());
        }
        boolean refused = thrown instanceof Failure.Source;
        return told(
                at,
                begun,
                (refused ? "refused: " : "defect: " + thrown.getClass().getSimpleName() + " ") + thrown.getMessage(),
                Optional.empty());
    }

    /** {@return the job, whose last run was for nothing: what it was based on had changed} */
    JobRow again(JobRow job, TryAgain change) {
        return job.withHistory(
                batons.write(History.of(job, batons).endingIn("again, as " + String.valueOf(change.getMessage()))));
    }

    private static String text(Fault fault) {
        return fault.kind() + " " + fault.getMessage();
    }

    private <B extends Record> Position<B> told(Position<B> at, Instant begun, String end, Optional<String> note) {
        JobRow job = at.job();
        long millis = Duration.between(begun, clock.instant()).toMillis();
        History.Entry entry = new History.Entry(at.step().name(), job.direction(), begun, millis, 1, end, note);
        return at.with(job.withHistory(batons.write(History.of(job, batons).and(entry))));
    }
}
