package io.haneul.engine;

import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.identity.Authentication;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The engine as gateway and shell see it. Safe for any number of threads. */
public interface Engine {
    /**
     * Binds, authorises and carries out one command.
     *
     * @param command    its name, in any case
     * @param parameters by {@link io.haneul.engine.command.CommandBinder#key} of their names, without those of transport and
     *                   signature
     * @throws io.haneul.engine.command.Refusal when it is not carried out
     */
    Answer execute(Caller caller, String command, Map<String, String> parameters);

    /** {@return the command of that name, in any case} */
    Optional<CommandDescriptor> command(String name);

    /** {@return all commands, by name, that the caller may call} */
    Collection<CommandDescriptor> commandsFor(Caller caller);

    /** {@return the proof of who calls} */
    Authentication authentication();

    /** {@return why the engine does not take commands yet; empty when it is ready} */
    Optional<String> notReady();

    /** {@return figures for those who watch the server, as of now} */
    List<Measure> measures();

    /** {@return the id of this management server among those that share the database, the same after a restart} */
    UUID serverId();
}
