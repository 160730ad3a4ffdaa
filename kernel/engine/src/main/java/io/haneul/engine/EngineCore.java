package io.haneul.engine;

import io.haneul.commands.DefaultRole;
import io.haneul.engine.access.Gatekeeper;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.CommandTable;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.identity.Authentication;
import io.haneul.engine.identity.Permissions;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes commands from their name to their handler's answer. */
final class EngineCore implements Engine {
    private final Kernel kernel;
    private final Gatekeeper gatekeeper;
    private final Authentication authentication;
    private final Permissions permissions;
    private final EngineMeasures measures;
    private volatile Optional<String> notReady = Optional.of("the engine is starting");

    EngineCore(Kernel kernel, Authentication authentication, Permissions permissions) {
        this.kernel = kernel;
        this.gatekeeper = new Gatekeeper(kernel.store(), kernel.references());
        this.authentication = authentication;
        this.permissions = permissions;
        this.measures = new EngineMeasures(kernel);
    }

    void ready() {
        notReady = Optional.empty();
    }

    void closing() {
        notReady = Optional.of("the engine is stopping");
    }

    @Override
    public Answer execute(Caller caller, String command, Map<String, String> parameters) {
        CommandTable.Entry<?> entry = kernel.commands()
                .find(command)
                .filter(found -> permissions.allows(caller, found.descriptor()))
                .orElseThrow(() -> unknown(command));
        Record bound = entry.binder().bind(parameters);
        if (!gatekeeper.admits(caller, entry.descriptor(), bound)) {
            return new Answer.Listing(0, List.of());
        }
        awaitPlugins(entry.descriptor());
        return entry.carryOut(caller, bound);
    }

    /** What an operator changes may hang on what plugins say of themselves, and one of them may be in the middle of an update. */
    private void awaitPlugins(CommandDescriptor command) {
        boolean isTenants = command.roles().contains(DefaultRole.USER);
        if (isTenants || command.name().startsWith("list")) {
            return;
        }
        try {
            kernel.plugins().awaitReturn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(ApiCode.INTERNAL, "The server is stopping");
        }
    }

    private static Refusal unknown(String command) {
        return new Refusal(
                ApiCode.UNSUPPORTED_ACTION,
                "The given command '" + command
                        + "' either does not exist, is not available for user, or not available from ip address.");
    }

    @Override
    public Optional<CommandDescriptor> command(String name) {
        return kernel.commands().find(name).map(CommandTable.Entry::descriptor);
    }

    @Override
    public Collection<CommandDescriptor> commandsFor(Caller caller) {
        return kernel.commands().all().stream()
                .filter(command -> permissions.allows(caller, command))
                .toList();
    }

    @Override
    public Authentication authentication() {
        return authentication;
    }

    @Override
    public Optional<String> notReady() {
        return notReady;
    }

    @Override
    public List<Measure> measures() {
        return measures.take();
    }

    @Override
    public UUID serverId() {
        return UUID.nameUUIDFromBytes(kernel.config().node().getBytes(StandardCharsets.UTF_8));
    }
}
