package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a network service provider on a physical network. */
public record ServiceProviderId(UUID value) implements Id {
    public ServiceProviderId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
