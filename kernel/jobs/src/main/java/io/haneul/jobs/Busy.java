package io.haneul.jobs;

import java.util.concurrent.CompletionStage;

/** Thrown by a step whose provider has no place for another call at the target now: the job waits for one, at no cost. */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CompletionStage<?> place;

    /**
     * @param what  is busy, for the caller of a job that has waited in vain
     * @param place completes when there may be a place
     */
    public Busy(String what, CompletionStage<?> place) {
        super(what + " has too many calls under way", null, false, false);
        this.place = place;
    }

    /** {@return what completes when there may be a place} */
    public CompletionStage<?> place() {
        return place;
    }
}
