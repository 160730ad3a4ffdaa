package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a cluster: hosts of one hypervisor type that share primary storage. */
public record ClusterId(UUID value) implements Id {
    public ClusterId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
