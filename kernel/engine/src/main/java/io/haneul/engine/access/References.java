package io.haneul.engine.access;

import io.haneul.engine.command.Caller;
import io.haneul.engine.command.ParameterDescriptor.Reference;
import io.haneul.engine.command.Seen;
import io.haneul.model.Id;
import io.haneul.store.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Knows for each kind of id how to find out whose the things are. Filled once, while the engine is put together. */
public final class References {
    private final Map<Class<? extends Id>, Showing> resolvers = new HashMap<>();

    /** Finds out whose things are. */
    @FunctionalInterface
    public interface Resolver {
        /** {@return the ownership of those of the things that exist; one query, whatever their number} */
        Map<UUID, Ownership> resolve(Tx tx, List<UUID> ids);
    }

    /** Finds out whose things are, and shows the rows it has read for it. */
    @FunctionalInterface
    public interface Showing {
        /** {@return the ownership of those of the things that exist; one query, whatever their number} */
        Map<UUID, Ownership> resolve(Tx tx, List<UUID> ids, BiConsumer<UUID, Record> shown);
    }

    /**
     * Where things are read.
     *
     * @param seen is given the rows that were
     */
    record Reading(Tx tx, Seen seen) {}

    /** Names what resolves a kind of id. */
    public void add(Class<? extends Id> kind, Resolver resolver) {
        addShowing(kind, (tx, ids, shown) -> resolver.resolve(tx, ids));
    }

    /** As {@link #add}, for a kind of id whose rows handlers want. */
    public void addShowing(Class<? extends Id> kind, Showing resolver) {
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
        return granted(new Reading(tx, new Seen()), caller, asked, ids);
    }

    /** {@return whose those of the things are that exist, by id} */
    public Map<UUID, Ownership> owners(Tx tx, Class<? extends Id> kind, List<UUID> ids) {
        return resolvers.get(kind).resolve(tx, ids, (id, row) -> {});
    }

    /** As {@link #granted(Tx, Caller, Reference, Collection)}, keeping what was read. */
    List<UUID> granted(Reading reading, Caller caller, Reference asked, Collection<UUID> ids) {
        Resolution resolution = resolve(reading, asked, ids);
        return ids.stream().filter(id -> resolution.grants(caller, id)).toList();
    }

    /** {@return whether the thing exists and the caller has not the right over it that is asked for} */
    public boolean isWalledOff(Tx tx, Caller caller, Reference asked, UUID id) {
        Resolution resolution = resolve(new Reading(tx, new Seen()), asked, List.of(id));
        return resolution.found().containsKey(id) && !resolution.grants(caller, id);
    }

    /** {@return the kind of id that is called so, such as {@code Network}} */
    public Optional<Class<? extends Id>> kindNamed(String name) {
        return resolvers.keySet().stream()
                .filter(kind -> kind.getSimpleName().equals(name + "Id"))
                .findFirst();
    }

    private record Resolution(Reference asked, Map<UUID, Ownership> found) {
        boolean grants(Caller caller, UUID id) {
            return found.containsKey(id) && found.get(id).grants(caller, asked.right());
        }
    }

    private Resolution resolve(Reading reading, Reference asked, Collection<UUID> ids) {
        Showing resolver = resolvers.get(asked.kind());
        if (resolver == null) {
            throw new IllegalStateException("nothing resolves " + asked.kind().getSimpleName());
        }
        return new Resolution(asked, resolver.resolve(reading.tx(), List.copyOf(ids), reading.seen()::add));
    }
}
