package io.haneul.store.infrastructure;

/** How the guests of a zone are networked: one flat network, or networks of their own. */
public enum NetworkType {
    BASIC("Basic"),
    ADVANCED("Advanced");

    private final String wire;

    NetworkType(String wire) {
        this.wire = wire;
    }

    /** {@return its name on the wire} */
    public String wire() {
        return wire;
    }
}
