package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a virtual router: a system's virtual machine. */
public record RouterId(UUID value) implements Id {
    public RouterId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
