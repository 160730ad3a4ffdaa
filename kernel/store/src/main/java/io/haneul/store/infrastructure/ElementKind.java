package io.haneul.store.infrastructure;

/** Which list a router element stands in. */
public enum ElementKind {
    ROUTER("VirtualRouter"),
    LOAD_BALANCER("InternalLbVm");

    private final String wire;

    ElementKind(String wire) {
        this.wire = wire;
    }

    /** {@return its name on the wire} */
    public String wire() {
        return wire;
    }
}
