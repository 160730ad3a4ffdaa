package io.haneul.store.compute;

/** The states of a volume, on the wire as {@link #wire()}. */
public enum VolumeState {
    /** Defined; nothing exists in any pool. */
    ALLOCATED("Allocated"),
    /** It exists, or begins to, in its pool. */
    CREATING("Creating"),
    READY("Ready"),
    /** It is being given to a machine. */
    ATTACHING("Attaching"),
    /** It is being given another size. */
    RESIZING("Resizing"),
    /** It is being brought to another pool. */
    MIGRATING("Migrating"),
    /** It is going back to a snapshot. */
    REVERTING("RevertSnapshotting"),
    /** Its content is being brought to the image store. */
    UPLOADING("UploadOp"),
    /** Its content is in the image store, and comes to a pool when it is attached. */
    UPLOADED("Uploaded"),
    /** Its content could not be brought. */
    UPLOAD_ERROR("UploadError"),
    /** It can still be recovered. */
    DESTROYED("Destroy"),
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
