package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of an asynchronous job. */
public record JobId(UUID value) implements Id {
    public JobId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
