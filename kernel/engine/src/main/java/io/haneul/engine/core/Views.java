package io.haneul.engine.core;

import io.haneul.engine.command.Caller;
import io.haneul.store.Tx;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loads the answered object of a thing as it is now, by the class of the answer. A job that has made or changed something
 * ends in its view; an area adds one for each of its responses while the engine is assembled.
 */
public final class Views {
    private final Map<Class<? extends Record>, Loader<?>> loaders = new ConcurrentHashMap<>();

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

    /** Names what loads the views of a response. */
    public <R extends Record> void add(Class<R> response, Loader<R> loader) {
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
        Loader<?> loader = loaders.get(response);
        return loader == null ? Optional.empty() : loader.load(tx, viewer, id);
    }
}
