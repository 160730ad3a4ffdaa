package io.haneul.store.compute;

/** The states of a machine's snapshot, on the wire as {@link #wire()}. */
public enum VmSnapshotState {
    CREATING("Creating"),
    READY("Ready"),
    /** Its machine goes back to it. */
    REVERTING("Reverting"),
    EXPUNGING("Expunging"),
    ERROR("Error");

    private final String wire;

    VmSnapshotState(String wire) {
        this.wire = wire;
    }

    /** {@return the state as clients know it} */
    public String wire() {
        return wire;
    }
}
