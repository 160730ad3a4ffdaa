package io.haneul.model;

import java.util.UUID;

/**
 * The identity of one thing of the cloud, unique in the whole cloud and for ever. Each kind of thing has a record of its
 * own, so that a host's id is never taken for a pool's. In an API command a component of such a type <em>is</em> the
 * reference to the thing: that it exists and that the caller may use it is checked from the type alone.
 */
public interface Id {
    /** {@return the id as it stands on the wire and in the database} */
    UUID value();

    /** {@return the id of this kind with the given value; {@code kind} is a record with exactly one UUID component} */
    static <I extends Id> I of(Class<I> kind, UUID value) {
        return IdKinds.make(kind, value);
    }
}
