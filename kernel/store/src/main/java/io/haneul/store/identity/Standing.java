package io.haneul.store.identity;

import java.util.Locale;

/** Whether an account or user may call. */
public enum Standing {
    ENABLED,
    /** May not call; what belongs to it is stopped. */
    DISABLED,
    /** May not call; what belongs to it goes on. */
    LOCKED;

    /** {@return the {@code state} on the wire} */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
