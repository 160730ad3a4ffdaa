package io.haneul.engine.core;

import io.haneul.engine.command.Caller;
import io.haneul.model.JobId;
import io.haneul.store.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loads the answered object of a thing as it is now, by the class of the answer. A job that has made or changed something
 * ends in its view; an area adds one for each of its responses while the engine is assembled.
 */
public final class Views {
    private final Map<Class<? extends Record>, ManyLoader<?>> loaders = new ConcurrentHashMap<>();
    private final Map<Class<? extends Record>, Once<?>> onces = new ConcurrentHashMap<>();

    /**
     * Loads one kind of view.
     *
     * @param <R> the response
     */
    @FunctionalInterface
    public interface Loader<R extends Record> {
        /**
         * {@return the thing as the viewer may see it, empty when it is gone} That the viewer may see the thing at all was
         * checked.
         */
        Optional<R> load(Tx tx, Caller viewer, UUID id);
    }

    /**
     * Loads many views of one kind in a few queries.
     *
     * @param <R> the response
     */
    @FunctionalInterface
    public interface ManyLoader<R extends Record> {
        /** {@return those of the things that are not gone, as the viewer may see them} */
        Map<UUID, R> load(Tx tx, Caller viewer, Set<UUID> ids);
    }

    /**
     * Adds to the result of a job what is told once, such as a password.
     *
     * @param <R> the response
     */
    public interface Once<R extends Record> {
        /** {@return whether something of the job's is still to be told} */
        boolean waits(Tx tx, JobId job);

        /** {@return the thing with what is told of the job once, which is noted as told in this transaction} */
        R give(Tx tx, JobId job, R thing);
    }

    /** Names what adds to the result of jobs that answer the response. */
    public <R extends Record> void once(Class<R> response, Once<R> once) {
        if (onces.putIfAbsent(response, once) != null) {
            throw new IllegalArgumentException("two that tell once of " + response.getSimpleName());
        }
    }

    /** {@return whether something of the job's, which answers the response, is still to be told} */
    public boolean isToTell(Tx tx, Class<? extends Record> response, JobId job) {
        Once<?> once = onces.get(response);
        return once != null && once.waits(tx, job);
    }

    /** {@return the thing with what is told of the job once} */
    public <R extends Record> R told(Tx tx, JobId job, R thing) {
        @SuppressWarnings("unchecked")
        Once<R> once = (Once<R>) onces.get(thing.getClass());
        return once == null ? thing : once.give(tx, job, thing);
    }

    /** Names what loads the views of a response. */
    public <R extends Record> void add(Class<R> response, Loader<R> loader) {
        addMany(response, (tx, viewer, ids) -> {
            Map<UUID, R> found = new HashMap<>();
            ids.forEach(id -> loader.load(tx, viewer, id).ifPresent(view -> found.put(id, view)));
            return found;
        });
    }

    /** As {@link #add}, of a response of which a page may hold many. */
    public <R extends Record> void addMany(Class<R> response, ManyLoader<R> loader) {
        if (loaders.putIfAbsent(response, loader) != null) {
            throw new IllegalArgumentException("two loaders of " + response.getSimpleName());
        }
    }

    /** {@return whether things are answered as this response} */
    public boolean knows(Class<? extends Record> response) {
        return loaders.containsKey(response);
    }

    /** {@return the thing as the viewer may see it now; empty when it is gone, or is of no kind that has views} */
    public Optional<? extends Record> load(Tx tx, Caller viewer, Class<? extends Record> response, UUID id) {
        return Optional.ofNullable(load(tx, viewer, response, Set.of(id)).get(id));
    }

    private static Map<UUID, ? extends Record> tagged(Tx tx, Map<UUID, ? extends Record> views) {
        List<UUID> ids = List.copyOf(views.keySet());
        List<Record> filled =
                Tagged.fill(tx, ids.stream().<Record>map(views::get).toList());
        Map<UUID, Record> byId = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            byId.put(ids.get(i), filled.get(i));
        }
        return byId;
    }

    /** As {@link #load(Tx, Caller, Class, UUID)}, for many at once. */
    public Map<UUID, ? extends Record> load(Tx tx, Caller viewer, Class<? extends Record> response, Set<UUID> ids) {
        ManyLoader<?> loader = loaders.get(response);
        return loader == null ? Map.of() : tagged(tx, loader.load(tx, viewer, ids));
    }
}
