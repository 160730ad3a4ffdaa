package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a volume's snapshot. */
public record SnapshotId(UUID value) implements Id {
    public SnapshotId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
