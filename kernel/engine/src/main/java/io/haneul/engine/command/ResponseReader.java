package io.haneul.engine.command;

import io.haneul.engine.command.ResponseDescriptor.Field;
import io.haneul.model.Id;
import io.haneul.model.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads a response record, and those nested in it, into the form of an answered object. */
final class ResponseReader {
    private static final Map<Class<?>, String> SCALARS = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(Integer.class, "integer"),
            Map.entry(int.class, "integer"),
            Map.entry(Long.class, "long"),
            Map.entry(long.class, "long"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Double.class, "double"),
            Map.entry(double.class, "double"),
            Map.entry(BigDecimal.class, "double"),
            Map.entry(OffsetDateTime.class, "date"),
            Map.entry(UUID.class, "string"),
            Map.entry(Secret.class, "string"));
    private static final String OBJECT = "responseobject";

    /** The records being read, outermost first: a record that holds itself is described once. */
    private final Deque<Class<?>> open = new ArrayDeque<>();

    private ResponseReader() {}

    static ResponseDescriptor read(Class<? extends Record> response) {
        return new ResponseReader().readRecord(response);
    }

    private ResponseDescriptor readRecord(Class<? extends Record> record) {
        open.push(record);
        Set<String> names = new HashSet<>();
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Declared declared = new Declared(component);
            if (!names.add(declared.wireName())) {
                throw declared.complaint("takes the name " + declared.wireName() + " a second time");
            }
            fields.add(readField(declared));
        }
        open.pop();
        return new ResponseDescriptor(record, fields);
    }

    private Field readField(Declared declared) {
        Type type = valueType(declared.type());
        Optional<Class<? extends Record>> nested = nestedRecord(type);
        String wire = wireType(type)
                .orElseThrow(() ->
                        declared.complaint("has the type " + declared.type().getTypeName()
                                + ", which no answer can have: known are String, Secret, numbers, Boolean, OffsetDateTime, UUID and ids,"
                                + " records, Optional and List of these, Map<String, String> and Map<String, Object>"));
        return new Field(
                declared.wireName(),
                declared.wireType().orElse(wire),
                declared.doc(),
                declared.accessor(),
                nested.filter(record -> !open.contains(record)).map(this::readRecord));
    }

    /** {@return the type within an Optional, else the type itself} */
    private static Type valueType(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    private static Optional<String> wireType(Type type) {
        if (type instanceof Class<?> plain) {
            return plainType(plain);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class
                    && arguments[0] instanceof Class<?> element
                    && plainType(element).isPresent()) {
                return Optional.of("list");
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return arguments[1] == String.class
                        ? Optional.of("map")
                        : arguments[1] == Object.class ? Optional.of(OBJECT) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> plainType(Class<?> type) {
        if (type.isRecord()) {
            boolean isId = Id.class.isAssignableFrom(type);
            return Optional.of(isId ? "string" : type.getSimpleName().toLowerCase(Locale.ROOT));
        }
        return type == Record.class ? Optional.of(OBJECT) : Optional.ofNullable(SCALARS.get(type));
    }

    private static Optional<Class<? extends Record>> nestedRecord(Type type) {
        Type element = type instanceof ParameterizedType generic && generic.getRawType() == List.class
                ? generic.getActualTypeArguments()[0]
                : type;
        return element instanceof Class<?> plain && plain.isRecord() && !Id.class.isAssignableFrom(plain)
                ? Optional.of(plain.asSubclass(Record.class))
                : Optional.empty();
    }
}
