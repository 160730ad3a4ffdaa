package io.haneul.engine.command;

/**
 * A command as its handler gets it: bound, authorised, every reference checked.
 *
 * @param caller  who calls
 * @param command the bound record
 * @param seen    what was read of what the command refers to
 * @param <C>     the command
 */
public record Request<C extends Record>(Caller caller, C command, Seen seen) {
    /** A request of which nothing was read. */
    public Request(Caller caller, C command) {
        this(caller, command, new Seen());
    }
}
