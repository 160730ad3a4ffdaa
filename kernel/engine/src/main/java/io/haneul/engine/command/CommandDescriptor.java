package io.haneul.engine.command;

import io.haneul.commands.DefaultRole;
import io.haneul.commands.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything known of a command, read once from its record. Parsing, checks, {@code listApis}, the reference and the answer's
 * form are driven by it.
 *
 * @param name        in its usual case
 * @param description for the caller
 * @param kind        how it answers
 * @param since       the version of the contract that brought it
 * @param roles       the default roles that may call it
 * @param event       the type of event it leaves, when it does
 * @param answerKey   the top-level key of its answer
 * @param object      the key of the object or array within; empty where the fields stand directly in the answer
 * @param record      the command
 * @param parameters  flat, in declared order
 * @param response    the form of the answered object
 */
public record CommandDescriptor(
        String name,
        String description,
        Kind kind,
        String since,
        Set<DefaultRole> roles,
        Optional<String> event,
        String answerKey,
        String object,
        Class<? extends Record> record,
        List<ParameterDescriptor> parameters,
        ResponseDescriptor response) {
    public CommandDescriptor {
        roles = Set.copyOf(roles);
        parameters = List.copyOf(parameters);
    }

    /** {@return whether it answers with a job} */
    public boolean isAsync() {
        return kind == Kind.ASYNC || kind == Kind.ASYNC_CREATE;
    }
}
