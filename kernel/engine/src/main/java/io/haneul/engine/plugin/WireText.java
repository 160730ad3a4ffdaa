package io.haneul.engine.plugin;

import io.haneul.engine.command.ApiDates;
import io.haneul.engine.command.CommandDescriptors;
import io.haneul.engine.command.ResponseDescriptor;
import io.haneul.model.Id;
import io.haneul.model.Secret;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers as plain maps, so that a job's result can be read when the plugin whose record it was has left. */
final class WireText {
    private WireText() {}

    /**
     * {@return the fields that have a value, by their names on the wire}
     *
     * @throws IllegalArgumentException when it holds a secret, which nothing may keep
     */
    static Map<String, Object> of(Record answer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (ResponseDescriptor.Field field :
                CommandDescriptors.response(answer.getClass()).fields()) {
            Object value = plain(read(field, answer));
            if (value != null) {
                fields.put(field.name(), value);
            }
        }
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null));
        }
        if (value instanceof Secret) {
            throw new IllegalArgumentException("the result of a job must hold no secret");
        }
        if (value instanceof Id id) {
            return id.value().toString();
        }
        if (value instanceof UUID id) {
            return id.toString();
        }
        if (value instanceof OffsetDateTime date) {
            StringBuilder text = new StringBuilder();
            ApiDates.append(text, date);
            return text.toString();
        }
        if (value instanceof Record nested) {
            return of(nested);
        }
        return value instanceof List<?> many
                ? many.stream().map(WireText::plain).toList()
                : value;
    }

    private static @Nullable Object read(ResponseDescriptor.Field field, Record answer) {
        try {
            return (Object) field.accessor().invokeExact((Object) answer);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("field " + field.name() + " cannot be read", e);
        }
    }
}
