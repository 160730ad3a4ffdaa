package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a group of virtual machines. */
public record InstanceGroupId(UUID value) implements Id {
    public InstanceGroupId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
