package io.haneul.engine.command;

import java.util.Arrays;
import java.util.Optional;

/** The types parameters have on the wire. */
public enum ParameterType {
    STRING("string"),
    UUID("uuid"),
    BOOLEAN("boolean"),
    INTEGER("integer"),
    LONG("long"),
    DATE("date"),
    MAP("map"),
    LIST("list");

    private final String wire;

    ParameterType(String wire) {
        this.wire = wire;
    }

    /** {@return the type as {@code listApis} tells it} */
    public String wire() {
        return wire;
    }

    /** {@return the type of that name} */
    static Optional<ParameterType> ofWire(String name) {
        return Arrays.stream(values()).filter(type -> type.wire.equals(name)).findFirst();
    }
}
