package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a category of guest operating systems. */
public record OsCategoryId(UUID value) implements Id {
    public OsCategoryId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
