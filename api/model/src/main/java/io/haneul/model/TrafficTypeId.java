package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a traffic type carried by a physical network. */
public record TrafficTypeId(UUID value) implements Id {
    public TrafficTypeId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
