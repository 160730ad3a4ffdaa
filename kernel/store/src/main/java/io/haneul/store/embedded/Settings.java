package io.haneul.store.embedded;

/**
 * How the server trades safety and memory for speed.
 *
 * @param durable whether a commit is on disk when it is answered; only tests may say no
 * @param bufferPoolMegabytes upper bound of cached pages, in MiB
 */
public record Settings(boolean durable, int bufferPoolMegabytes) {

    /** For everything but tests. */
    public static Settings production() {
        return new Settings(true, 128);
    }

    /** Loses the last commits when the machine loses power: for tests that do not test that. */
    public static Settings forgetful() {
        return new Settings(false, 64);
    }
}
