package io.haneul.store.infrastructure;

/** What the operator wants of a host. */
public enum ResourceState {
    ENABLED("Enabled"),
    DISABLED("Disabled"),
    /** Nothing new is placed there; it goes into maintenance when the last machine has gone. */
    PREPARE_FOR_MAINTENANCE("PrepareForMaintenance"),
    /** As before, and its operator was told that machines are there that do not go by themselves. */
    ERROR_IN_MAINTENANCE("ErrorInMaintenance"),
    /** Nothing is there, and nothing comes. */
    MAINTENANCE("Maintenance");

    private final String wire;

    ResourceState(String wire) {
        this.wire = wire;
    }

    /** {@return its name on the wire} */
    public String wire() {
        return wire;
    }
}
