package io.haneul.jobs;

import io.haneul.store.job.JobRow;

/**
 * Looks once more at a job that had to wait for its turn, before it begins: what was allowed when it was admitted may not be
 * any more. Safe for any number of threads.
 */
@FunctionalInterface
public interface Guard {
    /**
     * Lets the job begin. Called outside of a transaction, and again when the server went down meanwhile.
     *
     * @throws RuntimeException a {@link Failure.Source}, with which the job fails before it has done anything
     */
    void require(JobRow job);
}
