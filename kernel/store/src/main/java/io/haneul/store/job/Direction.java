package io.haneul.store.job;

/** Which way a job walks through its steps. */
public enum Direction {
    /** Acting, step after step. */
    FORWARD,
    /** Undoing down to and including the target step, to act again from there. */
    BACK,
    /** Undoing everything that was started, to fail. */
    UNDO
}
