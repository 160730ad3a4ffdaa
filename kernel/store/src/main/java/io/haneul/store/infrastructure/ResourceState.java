package io.haneul.store.infrastructure;

/** What the operator wants of a host. */
public enum ResourceState {
    ENABLED("Enabled"),
    DISABLED("Disabled");

    private final String wire;

    ResourceState(String wire) {
        this.wire = wire;
    }

    /** {@return its name on the wire} */
    public String wire() {
        return wire;
    }
}
