package io.haneul.store.catalog;

/** How far the content of an ISO is in a zone, on the wire as {@link #wire()}. */
public enum IsoState {
    /** It is being brought. */
    BRINGING("Download in progress"),
    READY("Successfully Installed"),
    /** It could not be brought. */
    ERROR("Download error"),
    /** It is being removed. */
    REMOVING("Being removed");

    private final String wire;

    IsoState(String wire) {
        this.wire = wire;
    }

    /** {@return the state as clients know it} */
    public String wire() {
        return wire;
    }
}
