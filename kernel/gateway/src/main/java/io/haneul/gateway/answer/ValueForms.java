package io.haneul.gateway.answer;

import io.haneul.engine.command.ApiDates;
import io.haneul.engine.command.CommandDescriptors;
import io.haneul.engine.command.ResponseDescriptor;
import io.haneul.model.Id;
import io.haneul.model.Secret;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds how a value is written from its class alone, once a class. Answers are a few dozen classes over and over, so a page
 * of 500 machines costs a look-up a value and no reflection.
 */
final class ValueForms {
    private static final int DATE_LENGTH = 24;

    private final ClassValue<ValueForm> forms = new ClassValue<>() {
        @Override
        protected ValueForm computeValue(Class<?> type) {
            return formOf(type);
        }
    };

    /** Writes a value under its name; nothing for null. */
    void write(Name name, @Nullable Object value, AnswerOutput out) throws IOException {
        if (value != null) {
            forms.get(value.getClass()).write(name, value, out);
        }
    }

    /** {@return the form of a record, to write its fields without an object around them} */
    RecordForm ofRecord(Class<? extends Record> type) {
        return (RecordForm) forms.get(type);
    }

    private ValueForm formOf(Class<?> type) {
        if (type == String.class) {
            return (name, value, out) -> out.text(name, (String) value);
        }
        if (type == Boolean.class) {
            return (name, value, out) -> out.flag(name, (Boolean) value);
        }
        if (Number.class.isAssignableFrom(type)) {
            return ofNumber(type);
        }
        if (type == OffsetDateTime.class) {
            return (name, value, out) -> {
                StringBuilder date = new StringBuilder(DATE_LENGTH);
                ApiDates.append(date, (OffsetDateTime) value);
                out.text(name, date.toString());
            };
        }
        if (type == Secret.class) {
            return (name, value, out) -> out.text(name, ((Secret) value).reveal());
        }
        if (type == UUID.class) {
            return (name, value, out) -> out.text(name, value.toString());
        }
        if (Id.class.isAssignableFrom(type)) {
            return (name, value, out) -> out.text(name, ((Id) value).value().toString());
        }
        return ofCompound(type);
    }

    private static ValueForm ofNumber(Class<?> type) {
        if (type == Double.class || type == Float.class) {
            return (name, value, out) -> out.number(name, ((Number) value).doubleValue());
        }
        return type == BigDecimal.class
                ? (name, value, out) -> out.number(name, (BigDecimal) value)
                : (name, value, out) -> out.number(name, ((Number) value).longValue());
    }

    private ValueForm ofCompound(Class<?> type) {
        if (type.isRecord()) {
            ResponseDescriptor described = CommandDescriptors.response(type.asSubclass(Record.class));
            return new RecordForm(described, this);
        }
        if (type == Optional.class) {
            return (name, value, out) -> write(name, ((Optional<?>) value).orElse(null), out);
        }
        if (List.class.isAssignableFrom(type)) {
            return (name, value, out) -> writeList(name, (List<?>) value, out);
        }
        if (Map.class.isAssignableFrom(type)) {
            return (name, value, out) -> writeMap(name, (Map<?, ?>) value, out);
        }
        throw new IllegalArgumentException("no answer can hold a " + type.getName());
    }

    private void writeList(Name name, List<?> values, AnswerOutput out) throws IOException {
        out.openList(name);
        for (Object value : values) {
            write(name, value, out);
        }
        out.closeList();
    }

    private void writeMap(Name name, Map<?, ?> values, AnswerOutput out) throws IOException {
        out.openObject(name);
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            write(Name.ofKey(entry.getKey().toString()), entry.getValue(), out);
        }
        out.closeObject(name);
    }
}
