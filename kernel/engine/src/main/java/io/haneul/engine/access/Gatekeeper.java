package io.haneul.engine.access;

import io.haneul.commands.Kind;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.ParameterDescriptor;
import io.haneul.engine.command.Refusal;
import io.haneul.model.Id;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks every reference of every command before its handler sees it. A thing that is absent and one that is somebody else's
 * are told apart by nothing: a list filtered by either is empty, any other command is refused in the same words.
 */
public final class Gatekeeper {
    private final Store store;
    private final References references;

    public Gatekeeper(Store store, References references) {
        this.store = store;
        this.references = references;
    }

    /**
     * {@return whether the command may go on; false means that it is a list filtered by something the caller cannot see, so
     * that its answer is empty}
     *
     * @throws Refusal naming the parameter, for any other command
     */
    public boolean admits(Caller caller, CommandDescriptor command, Record bound) {
        List<ParameterDescriptor> given = command.parameters().stream()
                .filter(p -> p.reference().isPresent() && !ids(p, bound).isEmpty())
                .toList();
        if (given.isEmpty()) {
            return true;
        }
        Optional<Refusal> refusal = store.read(tx -> given.stream()
                .flatMap(p -> firstRefused(tx, caller, p, ids(p, bound)).stream())
                .findFirst());
        if (refusal.isPresent() && command.kind() != Kind.LIST) {
            throw refusal.get();
        }
        return refusal.isEmpty();
    }

    private Optional<Refusal> firstRefused(Tx tx, Caller caller, ParameterDescriptor parameter, List<UUID> ids) {
        List<UUID> granted =
                references.granted(tx, caller, parameter.reference().orElseThrow(), ids);
        return ids.stream()
                .filter(id -> !granted.contains(id))
                .findFirst()
                .map(id -> Refusal.reference(parameter.name(), id));
    }

    private static List<UUID> ids(ParameterDescriptor parameter, Record bound) {
        Object value = read(parameter, bound);
        if (value instanceof Optional<?> optional) {
            value = optional.orElse(null);
        }
        if (value instanceof Id id) {
            return List.of(id.value());
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(element -> ((Id) element).value()).toList();
        }
        return List.of();
    }

    private static Object read(ParameterDescriptor parameter, Record bound) {
        try {
            return parameter.accessor().invoke(bound);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("parameter " + parameter.name() + " cannot be read", e);
        }
    }
}
