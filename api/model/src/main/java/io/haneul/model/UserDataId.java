package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of registered user data. */
public record UserDataId(UUID value) implements Id {
    public UserDataId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
