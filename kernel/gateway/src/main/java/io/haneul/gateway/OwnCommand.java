package io.haneul.gateway;

import io.haneul.commands.system.ListApis;
import io.haneul.commands.system.Login;
import io.haneul.commands.system.Logout;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.CommandDescriptors;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands that are about the connection and not about the cloud. */
enum OwnCommand {
    LOGIN(Login.class),
    LOGOUT(Logout.class),
    LIST_APIS(ListApis.class);

    private final Class<? extends Record> record;

    OwnCommand(Class<? extends Record> record) {
        this.record = record;
    }

    CommandDescriptor descriptor() {
        return CommandDescriptors.of(record);
    }

    /** {@return the command of that name, in any case, if it is one of these} */
    static Optional<OwnCommand> find(String name) {
        return Stream.of(values())
                .filter(command -> command.descriptor().name().equalsIgnoreCase(name))
                .findFirst();
    }
}
