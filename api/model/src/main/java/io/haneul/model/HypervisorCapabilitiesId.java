package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of what is true of a hypervisor everywhere. */
public record HypervisorCapabilitiesId(UUID value) implements Id {
    public HypervisorCapabilitiesId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
