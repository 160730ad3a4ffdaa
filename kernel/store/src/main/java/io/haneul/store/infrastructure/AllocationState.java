package io.haneul.store.infrastructure;

/** Whether something new may be placed there. */
public enum AllocationState {
    ENABLED("Enabled"),
    DISABLED("Disabled");

    private final String wire;

    AllocationState(String wire) {
        this.wire = wire;
    }

    /** {@return its name on the wire} */
    public String wire() {
        return wire;
    }
}
