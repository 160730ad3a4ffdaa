package io.haneul.store.plugin;

/** What is known of a device. */
public enum DeviceState {
    /** It serves. */
    ENABLED("Enabled"),
    /** It takes no further networks. */
    DISABLED("Disabled"),
    /** It does not answer. */
    ALERT("Alert");

    private final String wire;

    DeviceState(String wire) {
        this.wire = wire;
    }

    /** {@return the state on the wire} */
    public String wire() {
        return wire;
    }
}
