package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a snapshot policy. */
public record SnapshotPolicyId(UUID value) implements Id {
    public SnapshotPolicyId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
