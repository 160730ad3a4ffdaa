package io.haneul.store.network;

/** How far a tenant's rule has come. */
public enum RuleState {
    /** Wanted, and not known to be in force. */
    ADD("Add"),
    /** In force, or it will be as soon as its network is implemented. */
    ACTIVE("Active"),
    /** Not wanted any more, and not known to be gone. */
    REVOKE("Revoke"),
    /** Refused by the provider, which has the others in force. */
    ERROR("Error");

    private final String wire;

    RuleState(String wire) {
        this.wire = wire;
    }

    /** {@return the name on the wire} */
    public String wire() {
        return wire;
    }
}
