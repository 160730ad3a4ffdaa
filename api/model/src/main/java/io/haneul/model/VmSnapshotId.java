package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a virtual machine's snapshot. */
public record VmSnapshotId(UUID value) implements Id {
    public VmSnapshotId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
