package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of the configurable element behind a router-like service provider. */
public record VirtualRouterElementId(UUID value) implements Id {
    public VirtualRouterElementId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
