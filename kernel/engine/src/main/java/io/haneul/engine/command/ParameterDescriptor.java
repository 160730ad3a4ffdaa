package io.haneul.engine.command;

import io.haneul.commands.Access;
import io.haneul.model.Id;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * One parameter of a command.
 *
 * @param name      on the wire
 * @param type      on the wire
 * @param element   the Java type of the value, or of a list's elements
 * @param required  whether it must be given
 * @param length    the longest text it takes, in characters
 * @param doc       what it means
 * @param reference what it refers to and the right that takes, for ids
 * @param accessor  reads the value (an element, an Optional, a List or a Map) from a bound command record; of type
 *                  {@code (Object)Object}, to be called with {@code invokeExact}
 */
public record ParameterDescriptor(
        String name,
        ParameterType type,
        Class<?> element,
        boolean required,
        int length,
        String doc,
        Optional<Reference> reference,
        MethodHandle accessor) {
    /**
     * What a parameter refers to.
     *
     * @param kind  of thing
     * @param right the caller must have over it
     */
    public record Reference(Class<? extends Id> kind, Access.Right right) {}
}
