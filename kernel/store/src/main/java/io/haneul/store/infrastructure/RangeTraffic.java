package io.haneul.store.infrastructure;

/** Who the addresses of a range are for. */
public enum RangeTraffic {
    PUBLIC("Public"),
    GUEST("Guest");

    private final String wire;

    RangeTraffic(String wire) {
        this.wire = wire;
    }

    /** {@return its name on the wire} */
    public String wire() {
        return wire;
    }
}
