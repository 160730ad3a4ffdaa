package io.haneul.engine.command;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** All commands there are now, each with its binder and handler. Safe for any number of threads. */
public final class CommandTable {
    private final Map<String, Entry<?>> byName = new ConcurrentHashMap<>();

    /**
     * A command and what carries it out.
     *
     * @param <C> the command
     */
    public record Entry<C extends Record>(
            CommandDescriptor descriptor, CommandBinder binder, Class<C> type, Handler<C> handler) {
        /** {@return the bound command's answer} */
        public Answer carryOut(Caller caller, Record command) {
            return handler.on(new Request<>(caller, type.cast(command)));
        }
    }

    /** Adds a command that answers a list, an object or a job, as its handler builds it. */
    public <C extends Record> void on(Class<C> command, Handler<C> handler) {
        CommandDescriptor descriptor = CommandDescriptors.of(command);
        Entry<C> entry = new Entry<>(descriptor, CommandBinder.of(descriptor), command, handler);
        if (byName.putIfAbsent(key(descriptor.name()), entry) != null) {
            throw new IllegalArgumentException("command " + descriptor.name() + " is there already");
        }
    }

    /** Adds a command that answers one object. */
    public <C extends Record> void single(Class<C> command, Single<C> handler) {
        on(command, request -> new Answer.Single(handler.on(request)));
    }

    /** Takes a command away. */
    public void remove(String name) {
        byName.remove(key(name));
    }

    /** {@return the command of that name, in any case} */
    public Optional<Entry<?>> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** {@return all commands by name} */
    public Collection<CommandDescriptor> all() {
        Map<String, CommandDescriptor> sorted = new TreeMap<>();
        byName.forEach((key, entry) -> sorted.put(key, entry.descriptor()));
        return List.copyOf(sorted.values());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Carries out a command that answers one object. */
    @FunctionalInterface
    public interface Single<C extends Record> {
        /** {@return a record of the command's {@code returns}} */
        Record on(Request<C> request);
    }
}
