package io.haneul.engine.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows that were read when a command's references were checked, a moment before its handler is called: a handler that has no
 * need of a lock need not read them again. Not for another thread.
 */
public final class Seen {
    private final Map<UUID, Record> rows = new HashMap<>();

    /** Keeps what was read. */
    public void add(UUID id, Record row) {
        rows.put(id, row);
    }

    /** {@return the row of the thing, when one of that type was read} */
    public <R extends Record> Optional<R> find(Class<R> type, UUID id) {
        return Optional.ofNullable(rows.get(id)).filter(type::isInstance).map(type::cast);
    }
}
