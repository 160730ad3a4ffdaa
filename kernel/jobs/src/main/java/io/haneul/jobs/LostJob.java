package io.haneul.jobs;

/** The server does not hold the job any more: another one took it over. What is left here is forgotten. */
final class LostJob extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostJob() {
        super("another server holds the job", null, false, false);
    }
}
