package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of an account: what resources belong to. */
public record AccountId(UUID value) implements Id {
    public AccountId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
