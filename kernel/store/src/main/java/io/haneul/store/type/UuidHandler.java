package io.haneul.store.type;

import java.util.UUID;

/** UUIDs in the database's own type. */
public final class UuidHandler extends ValueHandler<UUID, UUID> {
    public UuidHandler() {
        super(UUID.class, value -> value, value -> value);
    }
}
