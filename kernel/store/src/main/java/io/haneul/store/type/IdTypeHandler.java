package io.haneul.store.type;

import io.haneul.model.Id;
import java.util.UUID;

/** Typed ids in the database's own UUID type. */
public final class IdTypeHandler<I extends Id> extends ValueHandler<I, UUID> {
    public IdTypeHandler(Class<I> kind) {
        super(UUID.class, Id::value, value -> Id.of(kind, value));
    }
}
