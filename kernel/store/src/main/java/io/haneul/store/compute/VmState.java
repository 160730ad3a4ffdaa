package io.haneul.store.compute;

/** The states of a machine. They are those of the wire, written there as {@link #wire()}. */
public enum VmState {
    STARTING("Starting"),
    RUNNING("Running"),
    STOPPING("Stopping"),
    STOPPED("Stopped"),
    MIGRATING("Migrating"),
    DESTROYED("Destroyed"),
    EXPUNGING("Expunging"),
    ERROR("Error");

    private final String wire;

    VmState(String wire) {
        this.wire = wire;
    }

    /** {@return the state as clients know it} */
    public String wire() {
        return wire;
    }
}
