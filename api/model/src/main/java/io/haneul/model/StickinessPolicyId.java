package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a policy of a load balancer rule by which clients stay with machines. */
public record StickinessPolicyId(UUID value) implements Id {
    public StickinessPolicyId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
