package io.haneul.store.infrastructure;

/** Where a pool stands. */
public enum PoolState {
    INITIALIZING("Initializing"),
    UP("Up"),
    DISABLED("Disabled");

    private final String wire;

    PoolState(String wire) {
        this.wire = wire;
    }

    /** {@return its name on the wire} */
    public String wire() {
        return wire;
    }
}
