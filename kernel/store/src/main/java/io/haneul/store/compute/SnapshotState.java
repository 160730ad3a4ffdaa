package io.haneul.store.compute;

/** The states of a snapshot, on the wire as {@link #wire()}. */
public enum SnapshotState {
    /** It is to be taken. */
    CREATING("Creating"),
    /** It is there, in its volume's pool. */
    ON_PRIMARY("CreatedOnPrimary"),
    /** It is there, and is being brought to the image store. */
    BACKING_UP("BackingUp"),
    /** The image store has it too. */
    BACKED_UP("BackedUp"),
    /** It is being removed. */
    DESTROYING("Destroying"),
    /** What is left of it is not known; it can be removed. */
    ERROR("Error");

    private final String wire;

    SnapshotState(String wire) {
        this.wire = wire;
    }

    /** {@return the state as clients know it} */
    public String wire() {
        return wire;
    }

    /** {@return whether its content can be used} */
    public boolean isUsable() {
        return this == ON_PRIMARY || this == BACKED_UP;
    }
}
