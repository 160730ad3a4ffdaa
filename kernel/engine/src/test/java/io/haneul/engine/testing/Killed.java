package io.haneul.engine.testing;

/** Ends whatever a server does that a test has killed. No product code catches it, as none runs on in a process that is dead. */
public final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    public Killed() {
        super("the server is dead", null, false, true);
    }
}
