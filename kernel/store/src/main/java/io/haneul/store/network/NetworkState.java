package io.haneul.store.network;

/** Where a guest network stands. */
public enum NetworkState {
    /** Defined, and nothing else: no segment, no address, no appliance. */
    ALLOCATED("Allocated"),
    /** A job brings it into being. */
    IMPLEMENTING("Implementing"),
    /** Machines may be plugged into it and run. */
    IMPLEMENTED("Implemented"),
    /** A job takes away what it holds; the definition stays. */
    SHUTDOWN("Shutdown"),
    /** A job takes away what it holds, and then the definition. */
    DESTROY("Destroy");

    private final String wire;

    NetworkState(String wire) {
        this.wire = wire;
    }

    /** {@return the name in the API} */
    public String wire() {
        return wire;
    }
}
