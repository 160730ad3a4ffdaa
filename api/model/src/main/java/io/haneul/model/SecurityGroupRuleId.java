package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a rule of a security group. */
public record SecurityGroupRuleId(UUID value) implements Id {
    public SecurityGroupRuleId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
