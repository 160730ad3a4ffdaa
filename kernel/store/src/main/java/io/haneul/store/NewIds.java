package io.haneul.store;

import com.github.f4b6a3.uuid.UuidCreator;
import io.haneul.model.Id;
import java.util.UUID;

/** Makes ids: UUIDs of version 7 (RFC 9562), so that rows lie, and lists page, in the order they were made. */
public final class NewIds {
    private NewIds() {}

    /** {@return a new id} */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** {@return a new id of the kind} */
    public static <I extends Id> I of(Class<I> kind) {
        return Id.of(kind, next());
    }
}
