package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The id of a rule about a public address or what guests may send: of a firewall, port forwarding, static NAT or load balancing. */
public record FirewallRuleId(UUID value) implements Id {
    public FirewallRuleId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
