package io.haneul.engine.operation;

import io.haneul.commands.operation.HaneulProblemResponse;
import io.haneul.engine.core.Kernel;
import io.haneul.store.Tx;
import io.haneul.store.job.Direction;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import io.haneul.store.job.JobWatchFilter;
import io.haneul.store.query.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Jobs that do not get on: they wait for what is missing, for another job, or cannot be taken back. */
final class JobProblems {
    private static final Page MOST = new Page(0, 1000);
    private static final Duration LONG_QUEUED = Duration.ofMinutes(1);
    private static final Duration LONG_RUNNING = Duration.ofMinutes(10);
    private static final int MANY_ATTEMPTS = 5;

    private final Kernel kernel;

    JobProblems(Kernel kernel) {
        this.kernel = kernel;
    }

    void in(Tx tx, List<HaneulProblemResponse> all) {
        JobWatchFilter unended =
                new JobWatchFilter(List.of(JobState.QUEUED, JobState.RUNNING, JobState.PARKED), null, null);
        Instant now = kernel.store().clock().instant();
        for (JobRow job : tx.jobWatch().page(unended, MOST)) {
            Instant since = Objects.requireNonNullElse(job.begun(), job.created());
            complaint(job, Duration.between(since, now))
                    .ifPresent(text -> all.add(Problems.problem("job", job.id() + " " + job.script(), text, since)));
        }
    }

    private static Optional<String> complaint(JobRow job, Duration age) {
        if (job.waitingFor() != null) {
            return Optional.of("waits for " + job.waitingFor() + ", which is not there");
        }
        if (job.direction() != Direction.FORWARD && job.attempt() >= MANY_ATTEMPTS) {
            return Optional.of("cannot be taken back; tried " + job.attempt() + " times");
        }
        if (job.state() == JobState.QUEUED && age.compareTo(LONG_QUEUED) > 0) {
            return Optional.of("waits for another job that holds one of " + job.subjects());
        }
        return age.compareTo(LONG_RUNNING) > 0
                ? Optional.of("has been running for " + age.toMinutes() + " minutes")
                : Optional.empty();
    }
}
