package io.haneul.engine.identity;

import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;

/** What a caller's role may call. Answers from memory. */
@FunctionalInterface
public interface Permissions {
    /** {@return whether the caller may call the command} */
    boolean allows(Caller caller, CommandDescriptor command);
}
