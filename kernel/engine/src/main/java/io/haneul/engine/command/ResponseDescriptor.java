package io.haneul.engine.command;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/**
 * The form of an answered object.
 *
 * @param record its class
 * @param fields in declared order
 */
public record ResponseDescriptor(Class<? extends Record> record, List<Field> fields) {
    public ResponseDescriptor {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param name     on the wire
     * @param type     on the wire, as {@code listApis} tells it
     * @param doc      what it means
     * @param accessor reads it from the object, of type {@code (Object)Object} to be called with {@code invokeExact}; null
     *                 and empty Optionals are left out of the answer
     * @param nested   the form of the object or of a list's objects, when it has any; left out where a record holds itself
     */
    public record Field(
            String name, String type, String doc, MethodHandle accessor, Optional<ResponseDescriptor> nested) {}
}
