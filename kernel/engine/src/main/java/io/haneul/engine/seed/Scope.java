package io.haneul.engine.seed;

import io.haneul.engine.command.CommandDescriptors;
import io.haneul.engine.command.ResponseDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the steps so far were saved as, by name, as fields. */
record Scope(Map<String, Map<String, Object>> saved) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9_]+)\\.([A-Za-z0-9_]+)}");

    void save(String name, Map<String, Object> fields) {
        saved.put(name, fields);
    }

    /** {@return the parameters with their variables put in} */
    Map<String, String> fill(@Nullable Map<String, Object> parameters) {
        Map<String, String> filled = new LinkedHashMap<>();
        if (parameters != null) {
            parameters.forEach((name, value) -> filled.put(name, fill(String.valueOf(value))));
        }
        return filled;
    }

    /** As {@link #fill}, of texts. */
    Map<String, String> fillTexts(@Nullable Map<String, String> texts) {
        Map<String, String> filled = new LinkedHashMap<>();
        if (texts != null) {
            texts.forEach((name, value) -> filled.put(name, fill(value)));
        }
        return filled;
    }

    private String fill(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), match.group(2))));
    }

    private String value(String name, String field) {
        Object value = saved.getOrDefault(name, Map.of()).get(field);
        if (value == null) {
            throw new IllegalStateException("no earlier step gives ${" + name + "." + field + "}");
        }
        return value.toString();
    }

    /** {@return the fields of an answered object that have a value, by their names on the wire} */
    static Map<String, Object> fields(Record object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (ResponseDescriptor.Field field :
                CommandDescriptors.response(object.getClass()).fields()) {
            Object value = read(field, object);
            if (value != null) {
                fields.put(field.name(), value);
            }
        }
        return fields;
    }

    private static @Nullable Object read(ResponseDescriptor.Field field, Object object) {
        try {
            return (@Nullable Object) field.accessor().invokeExact(object);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("field " + field.name() + " cannot be read", e);
        }
    }
}
