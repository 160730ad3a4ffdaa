package io.haneul.store.infrastructure;

/** What is known of a host from its answers. */
public enum HostState {
    CONNECTING("Connecting"),
    UP("Up"),
    DOWN("Down"),
    ALERT("Alert"),
    DISCONNECTED("Disconnected");

    private final String wire;

    HostState(String wire) {
        this.wire = wire;
    }

    /** {@return its name on the wire} */
    public String wire() {
        return wire;
    }
}
