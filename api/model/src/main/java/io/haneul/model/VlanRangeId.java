package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a range of public or shared guest addresses. */
public record VlanRangeId(UUID value) implements Id {
    public VlanRangeId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
