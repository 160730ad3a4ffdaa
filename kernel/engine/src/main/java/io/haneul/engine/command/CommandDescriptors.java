package io.haneul.engine.command;

import io.haneul.commands.Command;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads commands and responses from their records. A record is read once for as long as its class lives. What is declared
 * wrongly is refused when the command is added, in words for its author.
 */
public final class CommandDescriptors {
    private static final ClassValue<CommandDescriptor> COMMANDS = new ClassValue<>() {
        @Override
        protected CommandDescriptor computeValue(Class<?> type) {
            return readCommand(type.asSubclass(Record.class));
        }
    };
    private static final ClassValue<ResponseDescriptor> RESPONSES = new ClassValue<>() {
        @Override
        protected ResponseDescriptor computeValue(Class<?> type) {
            return ResponseReader.read(type.asSubclass(Record.class));
        }
    };

    private CommandDescriptors() {}

    /**
     * {@return what is declared on a command's record}
     *
     * @throws IllegalArgumentException when it is declared wrongly; the message names record, component and rule
     */
    public static CommandDescriptor of(Class<? extends Record> command) {
        return COMMANDS.get(command);
    }

    /**
     * {@return the form of the objects of a response record}
     *
     * @throws IllegalArgumentException when it is declared wrongly; the message names record, component and rule
     */
    public static ResponseDescriptor response(Class<? extends Record> response) {
        return RESPONSES.get(response);
    }

    private static CommandDescriptor readCommand(Class<? extends Record> record) {
        Command command = record.getAnnotation(Command.class);
        if (command == null) {
            throw complaint(record, "has no @Command");
        }
        if (!isName(command.name())) {
            throw complaint(record, "has the name '" + command.name() + "', which is not letters and digits");
        }
        Declared.checkText(command.description()).ifPresent(fault -> {
            throw complaint(record, "has a description that " + fault);
        });
        checkList(record, command);
        if (command.returns() == Success.class && !command.object().isEmpty()) {
            throw complaint(
                    record, "answers with success and names a key for it (object), where its fields stand alone");
        }
        return new CommandDescriptor(
                command.name(),
                command.description(),
                command.kind(),
                command.since(),
                Set.of(command.roles()),
                Optional.of(command.event()).filter(event -> !event.isEmpty()),
                command.answer().isEmpty() ? command.name().toLowerCase(Locale.ROOT) + "response" : command.answer(),
                command.object(),
                record,
                ParameterReader.read(record),
                response(command.returns()));
    }

    private static void checkList(Class<? extends Record> record, Command command) {
        boolean isList = command.kind() == Kind.LIST;
        if ((isList || command.kind() == Kind.LIST_OF_NEW) && command.object().isEmpty()) {
            throw complaint(record, "answers with a list and names no key for it (object)");
        }
        // a wrong reference empties a list, which would hide from the caller of one that acts that nothing was done
        if (isList && !command.event().isEmpty()) {
            throw complaint(record, "is a LIST and leaves an event: what acts and answers a list is a LIST_OF_NEW");
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    }

    private static IllegalArgumentException complaint(Class<?> record, String rule) {
        return new IllegalArgumentException(record.getName() + " " + rule);
    }
}
