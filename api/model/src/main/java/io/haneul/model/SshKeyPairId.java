package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a registered SSH key pair. */
public record SshKeyPairId(UUID value) implements Id {
    public SshKeyPairId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
