package io.haneul.commands;

/** How a command answers. */
public enum Kind {
    /** At once, with {@code count} and an array. */
    LIST,
    /** At once, with one object or success flag. */
    OBJECT,
    /** With the id of a job that will end in the object or success flag. */
    ASYNC,
    /** With the id of a job and the id of what it makes. */
    ASYNC_CREATE
}
