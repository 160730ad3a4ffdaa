package io.haneul.engine.command;

import io.haneul.model.Id;
import io.haneul.model.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How a parameter stands in its record.
 *
 * @param form    of the component
 * @param element type of the value, or of a list's elements; String for maps
 */
record ParameterShape(Form form, Class<?> element) {
    private static final Map<Class<?>, ParameterType> SCALARS = Map.of(
            String.class, ParameterType.STRING,
            Secret.class, ParameterType.STRING,
            Integer.class, ParameterType.INTEGER,
            Long.class, ParameterType.LONG,
            Boolean.class, ParameterType.BOOLEAN,
            OffsetDateTime.class, ParameterType.DATE,
            UUID.class, ParameterType.UUID);

    enum Form {
        SCALAR,
        OPTIONAL,
        LIST,
        /** {@code Map<String, String>}: all entries of all indexes together. */
        MAP,
        /** {@code List<Map<String, String>>}: one map an index. */
        MAPS
    }

    static ParameterShape of(Declared declared) {
        return of(declared.type())
                .orElseThrow(() ->
                        declared.complaint("has the type " + declared.type().getTypeName()
                                + ", which no parameter can have: known are String, Secret, Integer, Long, Boolean, OffsetDateTime,"
                                + " UUID and ids, Optional and List of these, Map<String, String> and a List of it"));
    }

    private static Optional<ParameterShape> of(Type type) {
        if (type instanceof Class<?> scalar) {
            return scalarType(scalar).map(known -> new ParameterShape(Form.SCALAR, scalar));
        }
        if (isTextMap(type)) {
            return Optional.of(new ParameterShape(Form.MAP, String.class));
        }
        if (type instanceof ParameterizedType generic && generic.getActualTypeArguments().length == 1) {
            Type argument = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == List.class && isTextMap(argument)) {
                return Optional.of(new ParameterShape(Form.MAPS, String.class));
            }
            if (argument instanceof Class<?> element && scalarType(element).isPresent()) {
                return formOf(generic.getRawType()).map(form -> new ParameterShape(form, element));
            }
        }
        return Optional.empty();
    }

    private static Optional<Form> formOf(Type raw) {
        return raw == Optional.class
                ? Optional.of(Form.OPTIONAL)
                : raw == List.class ? Optional.of(Form.LIST) : Optional.empty();
    }

    private static boolean isTextMap(Type type) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() == Map.class
                && generic.getActualTypeArguments()[0] == String.class
                && generic.getActualTypeArguments()[1] == String.class;
    }

    private static Optional<ParameterType> scalarType(Class<?> type) {
        if (type.isRecord() && Id.class.isAssignableFrom(type)) {
            return Optional.of(ParameterType.UUID);
        }
        return Optional.ofNullable(SCALARS.get(type));
    }

    /** {@return the type on the wire that follows from the Java type} */
    ParameterType type() {
        return isMap()
                ? ParameterType.MAP
                : form == Form.LIST ? ParameterType.LIST : scalarType(element).orElseThrow();
    }

    boolean isMap() {
        return form == Form.MAP || form == Form.MAPS;
    }

    boolean isMany() {
        return isMap() || form == Form.LIST;
    }
}
