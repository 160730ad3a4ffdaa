package io.haneul.engine.bundle;

/** That a file is not taken as a plugin. What was there before serves on. */
public final class BundleRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public BundleRefused(String why) {
        super(why);
    }

    BundleRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
