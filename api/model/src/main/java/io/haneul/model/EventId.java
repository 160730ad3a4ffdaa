package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of an event. */
public record EventId(UUID value) implements Id {
    public EventId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
