package io.haneul.store.compute;

/** The states of a volume, on the wire as {@link #wire()}. */
public enum VolumeState {
    /** Defined; nothing exists in any pool. */
    ALLOCATED("Allocated"),
    /** It exists, or begins to, in its pool. */
    CREATING("Creating"),
    READY("Ready"),
    /** It is being removed. */
    EXPUNGING("Expunging");

    private final String wire;

    VolumeState(String wire) {
        this.wire = wire;
    }

    /** {@return the state as clients know it} */
    public String wire() {
        return wire;
    }
}
