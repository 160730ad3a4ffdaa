package io.haneul.engine.access;

import io.haneul.engine.command.Caller;
import io.haneul.engine.command.ParameterDescriptor.Reference;
import io.haneul.model.Id;
import io.haneul.store.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Knows for each kind of id how to find out whose the things are. Filled once, while the engine is put together. */
public final class References {
    private final Map<Class<? extends Id>, Resolver> resolvers = new HashMap<>();

    /** Finds out whose things are. */
    @FunctionalInterface
    public interface Resolver {
        /** {@return the ownership of those of the things that exist; one query, whatever their number} */
        Map<UUID, Ownership> resolve(Tx tx, List<UUID> ids);
    }

    /** Names what resolves a kind of id. */
    public void add(Class<? extends Id> kind, Resolver resolver) {
        if (resolvers.putIfAbsent(kind, resolver) != null) {
            throw new IllegalArgumentException("two resolvers of " + kind.getSimpleName());
        }
    }

    /** {@return whether ids of the kind can be resolved} */
    public boolean knows(Class<? extends Id> kind) {
        return resolvers.containsKey(kind);
    }

    /** {@return those of the ids that exist and over which the caller has the right asked for, in their order} */
    public List<UUID> granted(Tx tx, Caller caller, Reference asked, Collection<UUID> ids) {
        Resolver resolver = resolvers.get(asked.kind());
        if (resolver == null) {
            throw new IllegalStateException("nothing resolves " + asked.kind().getSimpleName());
        }
        Map<UUID, Ownership> found = resolver.resolve(tx, List.copyOf(ids));
        return ids.stream()
                .filter(id -> found.containsKey(id) && found.get(id).grants(caller, asked.right()))
                .toList();
    }
}
