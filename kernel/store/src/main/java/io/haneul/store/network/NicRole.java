package io.haneul.store.network;

/** What an interface is for. */
public enum NicRole {
    /** A user's machine's, in a guest network. */
    USER,
    /** An appliance's, in the guest network it serves. */
    GUEST,
    /** An appliance's, the kernel's way in. */
    CONTROL,
    /** An appliance's, towards the public network. */
    PUBLIC
}
