package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of an alert: what operators should look at. */
public record AlertId(UUID value) implements Id {
    public AlertId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
