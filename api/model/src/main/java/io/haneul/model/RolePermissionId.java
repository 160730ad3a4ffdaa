package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a rule of a role: which commands it allows or denies. */
public record RolePermissionId(UUID value) implements Id {
    public RolePermissionId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
