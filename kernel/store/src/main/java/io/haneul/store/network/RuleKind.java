package io.haneul.store.network;

/** What a tenant's rule about a network is of. */
public enum RuleKind {
    /** What may reach a public address. */
    FIREWALL,
    /** What guests may send out, or may not. */
    EGRESS,
    /** Ports of a public address that lead to a machine. */
    FORWARD,
    /** A public address that is one machine's. */
    STATIC_NAT,
    /** Ports of an address that has static NAT; what they let in is a firewall's rule. */
    OPEN_PORT,
    /** Ports of a public address whose connections are spread over machines. */
    BALANCE
}
