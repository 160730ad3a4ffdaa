package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a compute or system offering. */
public record ServiceOfferingId(UUID value) implements Id {
    public ServiceOfferingId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
