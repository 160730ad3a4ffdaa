package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a further address of a network interface. */
public record SecondaryAddressId(UUID value) implements Id {
    public SecondaryAddressId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
