package io.haneul.store.job;

/** Where a job stands. */
public enum JobState {
    /** Waits for a subject that another job holds. */
    QUEUED,
    /** Held by a server, running or about to. */
    RUNNING,
    /** Held by a server, waiting for a moment or for something named. */
    PARKED,
    /** Ended well. */
    SUCCEEDED,
    /** Ended with an error; what it had begun was undone, or kept for good reason. */
    FAILED;

    /** {@return whether nothing will happen any more} */
    public boolean isEnd() {
        return this == SUCCEEDED || this == FAILED;
    }
}
