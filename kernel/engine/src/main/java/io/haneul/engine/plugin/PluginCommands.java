package io.haneul.engine.plugin;

import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.CommandBinder;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.CommandDescriptors;
import io.haneul.engine.command.CommandTable;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Owners;
import io.haneul.jobs.Batons;
import io.haneul.model.Fault;
import io.haneul.spi.command.Handler;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The commands that plugins bring: there while their handler is there. They are bound, authorised, listed and audited as the
 * kernel's own; a handler only says what is meant.
 */
public final class PluginCommands {
    /** What the handlers are called where providers are told apart by role and name. */
    public static final String ROLE = "handler";

    private static final Logger LOG = LoggerFactory.getLogger(PluginCommands.class);
    /** What the gateway answers itself, before it asks the engine. */
    private static final Set<String> TAKEN = Set.of("login", "logout", "listapis");

    private final Kernel kernel;
    private final Owners owners;
    private final Devices devices;
    private final Execution execution;
    private final CommandJob job;
    private final Map<String, Brought> brought = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();

    /** Commands of the handlers among the kernel's plugins. */
    public PluginCommands(Kernel kernel, DocumentShelf shelf) {
        this.kernel = kernel;
        this.owners = kernel.plugins().owners();
        this.devices = new Devices(kernel);
        this.execution = new Execution(kernel, new Intents(kernel, shelf, devices));
        this.job = new CommandJob(kernel, execution, this::find);
    }

    /** Adds the area to the engine; before the jobs are started. */
    public void register() {
        devices.register();
        kernel.jobs().register(job);
    }

    /** Takes in the handlers that are there already. */
    public void start() {
        kernel.plugins().handlers().names().forEach(this::appeared);
    }

    /** Adds the commands of a handler that came, in the place of one of the same name. */
    public synchronized void appeared(String name) {
        try {
            withdraw(name);
            if (!kernel.plugins().handlers().has(name)) {
                return;
            }
            List<Class<? extends Record>> types =
                    kernel.plugins().handlers().ask(name, Handler::commands).orElse(List.of());
            Brought shell = new Brought(
                    owners.of(ROLE + " " + name),
                    Map.of(),
                    Batons.sealing(kernel.vault()::seal, kernel.vault()::unseal));
            Map<String, CommandTable.Entry<?>> taken = new HashMap<>();
            types.forEach(
                    type -> take(name, type, shell).ifPresent(entry -> taken.put(key(entry.descriptor()), entry)));
            brought.put(name, new Brought(shell.owner(), taken, shell.batons()));
            LOG.info("handler {} brings {}", name, taken.keySet());
        } catch (Fault fault) {
            refuse(name, fault.getMessage());
        }
    }

    /** Takes the commands of a handler away that is about to leave; calls under way are its provider's to wait for. */
    public synchronized void leaves(Handler handler) {
        // one of the same name that came later has taken its place
        if (kernel.plugins().handlers().isNewest(handler)) {
            withdraw(handler.name());
        }
    }

    private void withdraw(String name) {
        Brought gone = brought.remove(name);
        if (gone != null) {
            gone.commands().keySet().forEach(kernel.commands()::remove);
        }
        refused.keySet().removeIf(what -> what.startsWith(name + " "));
    }

    /** {@return what of the plugins' commands was not taken, and why, by handler and command} */
    public Map<String, String> refused() {
        return new TreeMap<>(refused);
    }

    private Optional<CommandTable.Entry<?>> take(String handler, Class<? extends Record> type, Brought shell) {
        try {
            CommandTable.Entry<?> entry = entry(handler, type, shell);
            kernel.commands().put(entry);
            return Optional.of(entry);
        } catch (IllegalArgumentException | LinkageError e) {
            refuse(handler + " " + type.getName(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void refuse(String what, @Nullable String reason) {
        refused.put(what, String.valueOf(reason));
        LOG.warn("of handler {} a command was not taken: {}", what, reason);
    }

    private <C extends Record> CommandTable.Entry<C> entry(String handler, Class<C> type, Brought shell) {
        CommandDescriptor descriptor = CommandDescriptors.of(type);
        if (TAKEN.contains(key(descriptor))) {
            throw new IllegalArgumentException("command " + descriptor.name() + " is there already");
        }
        descriptor.parameters().stream()
                .flatMap(parameter -> parameter.references().stream())
                .filter(reference -> !kernel.references().knows(reference.kind()))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(descriptor.name() + " refers to what nothing resolves, "
                            + unknown.kind().getSimpleName());
                });
        return new CommandTable.Entry<>(
                descriptor,
                CommandBinder.of(descriptor),
                type,
                request ->
                        carryOut(new Execution.Command(handler, descriptor, shell.owner()), request, shell.batons()));
    }

    private <C extends Record> Answer carryOut(Execution.Command command, Request<C> request, Batons batons) {
        return command.descriptor().isAsync()
                ? job.admit(command, request, batons.write(request.command()))
                : execution.now(command, request);
    }

    /** {@return the command as it is there now} */
    private Optional<CommandJob.There> find(String handler, String command) {
        Brought there = brought.get(handler);
        if (there == null) {
            return Optional.empty();
        }
        CommandTable.Entry<?> entry = there.commands().get(command.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw new Refusal(
                    ApiCode.UNSUPPORTED_ACTION,
                    "Handler " + handler + " does not bring the command " + command + " any more");
        }
        return Optional.of(new CommandJob.There(
                new Execution.Command(handler, entry.descriptor(), there.owner()), entry.type(), there.batons()));
    }

    private static String key(CommandDescriptor descriptor) {
        return descriptor.name().toLowerCase(Locale.ROOT);
    }
}
