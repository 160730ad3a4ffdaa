package io.haneul.engine.command;

/**
 * A command as its handler gets it: bound, authorised, every reference checked.
 *
 * @param caller  who calls
 * @param command the bound record
 * @param <C>     the command
 */
public record Request<C extends Record>(Caller caller, C command) {}
