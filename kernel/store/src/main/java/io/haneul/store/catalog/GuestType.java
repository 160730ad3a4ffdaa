package io.haneul.store.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of guest network an offering makes. */
public enum GuestType {
    /** An account's own wire with addresses of its own. */
    ISOLATED("Isolated"),
    /** A wire the provider shares out, with addresses of the provider's. */
    SHARED("Shared");

    private final String wire;

    GuestType(String wire) {
        this.wire = wire;
    }

    /** {@return the name in the API} */
    public String wire() {
        return wire;
    }

    /** {@return the type of that name, in any case} */
    public static Optional<GuestType> ofWire(String name) {
        return Stream.of(values())
                .filter(type -> type.wire.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
