package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a network device: an instance of a provider that stands outside the hosts. */
public record DeviceId(UUID value) implements Id {
    public DeviceId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
