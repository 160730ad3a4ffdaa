package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a network offering. */
public record NetworkOfferingId(UUID value) implements Id {
    public NetworkOfferingId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
