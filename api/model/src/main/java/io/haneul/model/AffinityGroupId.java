package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of an affinity group. */
public record AffinityGroupId(UUID value) implements Id {
    public AffinityGroupId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
