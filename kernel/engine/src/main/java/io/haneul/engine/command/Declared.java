package io.haneul.engine.command;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A component of a command or response record with what is declared on it. Complaints name record and component, since they
 * are read by whoever just wrote it.
 */
record Declared(RecordComponent component) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final MethodType GENERIC = MethodType.methodType(Object.class, Object.class);

    Type type() {
        return component.getGenericType();
    }

    String wireName() {
        String name = annotation(Wire.class)
                .map(Wire::value)
                .filter(given -> !given.isEmpty())
                .orElseGet(() -> component.getName().toLowerCase(Locale.ROOT));
        if (!NAME.matcher(name).matches()) {
            throw complaint("has the wire name '" + name + "', which XML and signatures do not take");
        }
        return name;
    }

    Optional<String> wireType() {
        return annotation(Wire.class).map(Wire::type).filter(type -> !type.isEmpty());
    }

    String doc() {
        String text = annotation(Doc.class)
                .map(Doc::value)
                .orElseThrow(() -> complaint("has no @Doc: clients and the reference need to know what it means"));
        checkText(text).ifPresent(fault -> {
            throw complaint("has a @Doc that " + fault);
        });
        return text;
    }

    <A extends Annotation> Optional<A> annotation(Class<A> type) {
        return Optional.ofNullable(component.getAnnotation(type));
    }

    /** {@return a reader of the component, of type (Object)Object} */
    MethodHandle accessor() {
        Method method = component.getAccessor();
        method.setAccessible(true);
        try {
            return MethodHandles.lookup().unreflect(method).asType(GENERIC);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(this + " cannot be read", e);
        }
    }

    IllegalArgumentException complaint(String rule) {
        return new IllegalArgumentException(this + " " + rule);
    }

    /** {@return what is wrong with a description; generated clients put it in source code between quotes} */
    static Optional<String> checkText(String text) {
        if (text.isBlank()) {
            return Optional.of("is empty");
        }
        if (text.indexOf('\\') >= 0) {
            return Optional.of("holds a backslash");
        }
        if (text.endsWith("\"")) {
            return Optional.of("ends in a double quote");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("holds a line break or another control character");
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return component.getDeclaringRecord().getName() + "." + component.getName();
    }
}
