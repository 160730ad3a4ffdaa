package io.haneul.store.infrastructure;

/** Whose hosts use a pool. */
public enum PoolScope {
    CLUSTER("CLUSTER"),
    ZONE("ZONE");

    private final String wire;

    PoolScope(String wire) {
        this.wire = wire;
    }

    /** {@return its name on the wire} */
    public String wire() {
        return wire;
    }
}
