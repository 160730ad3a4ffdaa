package io.haneul.engine.identity;

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
     * How they stand.
     *
     * @param unended the first that has not ended
     * @param failure why the first failed that did, when all have ended
     */
    record Standing(Optional<JobRow> unended, Optional<String> failure) {
        /** {@return the words for the one that does not come to an end} */
        String waitsFor() {
            return unended.map(job -> named(job) + " does not come to an end")
                    .orElse("nothing more can be done about it now");
        }
    }

    /** {@return how the jobs stand} */
    static Standing of(Store store, List<JobId> jobs) {
        List<JobRow> rows = store.read(
                tx -> jobs.stream().flatMap(id -> tx.jobs().find(id).stream()).toList());
        Optional<JobRow> unended =
                rows.stream().filter(job -> !job.state().isEnd()).findFirst();
        Optional<String> failure = rows.stream()
                .filter(job -> unended.isEmpty() && job.state() == JobState.FAILED)
                .map(job -> named(job) + " failed: " + Objects.requireNonNullElse(job.errorText(), ""))
                .findFirst();
        return new Standing(unended, failure);
    }

    private static String named(JobRow job) {
        return "job " + job.id() + " (" + job.script() + ")";
    }
}
