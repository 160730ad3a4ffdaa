package io.haneul.jobs;

/**
 * Thrown within a step's write when what it was based on has changed meanwhile (the room is gone, the address is taken):
 * everything is rolled back and the step acts again at once.
 */
public final class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what had changed, for the log */
    public TryAgain(String what) {
        super(what, null, false, false);
    }
}
