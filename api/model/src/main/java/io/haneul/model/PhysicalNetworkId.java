package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a physical network of a zone. */
public record PhysicalNetworkId(UUID value) implements Id {
    public PhysicalNetworkId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
