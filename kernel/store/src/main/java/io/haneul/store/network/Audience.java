package io.haneul.store.network;

/** Who may use a guest network. */
public enum Audience {
    /** The owning account. */
    ACCOUNT("Account"),
    /** A domain's accounts, and those of the domains below when it says so. */
    DOMAIN("Domain"),
    /** Everybody in the zone. */
    ZONE("Domain");

    private final String wire;

    Audience(String wire) {
        this.wire = wire;
    }

    /** {@return the {@code acltype} in the API} */
    public String wire() {
        return wire;
    }
}
