package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a management server among those that share a database, the same after a restart. */
public record ManagementServerId(UUID value) implements Id {
    public ManagementServerId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
