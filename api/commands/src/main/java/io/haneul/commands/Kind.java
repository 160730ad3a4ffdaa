package io.haneul.commands;

/** How a command answers. */
public enum Kind {
    /** At once, with {@code count} and an array of what there is; its parameters filter. */
    LIST,
    /** At once, with {@code count} and an array of what it has made; its parameters must be right, as those of any other. */
    LIST_OF_NEW,
    /** At once, with one object or success flag. */
    OBJECT,
    /** With the id of a job that will end in the object or success flag. */
    ASYNC,
    /** With the id of a job and the id of what it makes. */
    ASYNC_CREATE
}
