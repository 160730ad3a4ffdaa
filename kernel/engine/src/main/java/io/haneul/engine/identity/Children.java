package io.haneul.engine.identity;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.model.JobId;
import io.haneul.store.Store;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The jobs another job waits for. */
final class Children {
    private Children() {}

    /**
     * {@return the first of the jobs that has not ended; empty when all have ended well}
     *
     * @throws Refusal with the reason of the first that failed, when all have ended
     */
    static Optional<JobId> firstUnended(Store store, List<JobId> jobs) {
        List<JobRow> rows = store.read(
                tx -> jobs.stream().flatMap(id -> tx.jobs().find(id).stream()).toList());
        Optional<JobId> unended = rows.stream()
                .filter(job -> !job.state().isEnd())
                .map(JobRow::id)
                .findFirst();
        if (unended.isEmpty()) {
            rows.stream()
                    .filter(job -> job.state() == JobState.FAILED)
                    .findFirst()
                    .ifPresent(job -> {
                        throw new Refusal(
                                ApiCode.IN_USE,
                                "Job " + job.id() + " (" + Objects.requireNonNullElse(job.command(), job.script())
                                        + ") failed: " + Objects.requireNonNullElse(job.errorText(), ""));
                    });
        }
        return unended;
    }
}
