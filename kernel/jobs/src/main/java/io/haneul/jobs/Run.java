package io.haneul.jobs;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.Epoch;
import io.haneul.model.JobId;
import io.haneul.model.UserId;
import java.util.Optional;

/**
 * Which run of a step this is.
 *
 * @param job     that runs
 * @param step    its name, for log and calls
 * @param epoch   of the job's main subject; goes with every call outside
 * @param attempt from 1; more than 1 after a fault or a crash, when something may have happened already
 * @param caller  on whose behalf, when an API call made the job
 */
public record Run(JobId job, String step, Epoch epoch, int attempt, Optional<Origin> caller) {
    /**
     * Who made a job by which call.
     *
     * @param command the API command
     */
    public record Origin(UserId user, AccountId account, DomainId domain, String command) {}

    /** {@return the run's name for the log} */
    public String label() {
        return "job " + job + " " + step;
    }
}
