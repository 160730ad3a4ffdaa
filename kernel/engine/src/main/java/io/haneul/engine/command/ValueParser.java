package io.haneul.engine.command;

import io.haneul.model.Id;
import io.haneul.model.Secret;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Makes one value out of the text of a parameter, or of one element of a list. */
final class ValueParser {
    private static final int UUID_LENGTH = 36;

    private final Class<?> type;

    private ValueParser(Class<?> type) {
        this.type = type;
    }

    static ValueParser of(ParameterDescriptor parameter) {
        return new ValueParser(parameter.element());
    }

    /** {@return whether an empty text is a value: it is how a client empties a text} */
    boolean takesEmptyText() {
        return type == String.class || type == Secret.class;
    }

    /** {@return the value; empty for the one number that means "none"} */
    Optional<Object> parse(ParameterDescriptor parameter, String text) {
        String name = parameter.name();
        if (takesEmptyText()) {
            checkText(parameter, name, text);
            return Optional.of(type == Secret.class ? new Secret(text) : text);
        }
        String value = text.strip();
        if (type == Integer.class) {
            return integer(name, value);
        }
        if (type == Long.class) {
            return Optional.of(number(name, value, Long.MIN_VALUE, Long.MAX_VALUE));
        }
        if (type == Boolean.class) {
            return Optional.of(bool(name, value));
        }
        if (type == OffsetDateTime.class) {
            return Optional.of(ApiDates.parse(name, value));
        }
        UUID uuid = uuid(name, value);
        return Optional.of(type == UUID.class ? uuid : Id.of(type.asSubclass(Id.class), uuid));
    }

    private static Optional<Object> integer(String name, String value) {
        int number = (int) number(name, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
        boolean isPageSize = name.equals("pagesize");
        if (isPageSize && number == -1) {
            return Optional.empty();
        }
        if ((isPageSize || name.equals("page")) && number < 1) {
            throw Refusal.parameter(name, "must be at least 1");
        }
        return Optional.of(number);
    }

    private static long number(String name, String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, in the same words as a number out of range
        }
        throw Refusal.parameter(name, "must be a whole number from " + least + " to " + most);
    }

    private static boolean bool(String name, String value) {
        if (value.equalsIgnoreCase("true")) {
            return true;
        }
        if (value.equalsIgnoreCase("false")) {
            return false;
        }
        throw Refusal.parameter(name, "must be true or false");
    }

    private static UUID uuid(String name, String value) {
        // UUID.fromString also takes 1-1-1-1-1
        if (value.length() == UUID_LENGTH) {
            try {
                return UUID.fromString(value);
            } catch (IllegalArgumentException e) {
                // answered below
            }
        }
        throw Refusal.parameter(name, "must be a UUID");
    }

    /** Refuses what is too long, and what no answer in XML could give back. */
    static void checkText(ParameterDescriptor parameter, String name, String text) {
        if (text.length() > parameter.length()) {
            throw Refusal.parameter(name, "must have at most " + parameter.length() + " characters");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? c != '\n' && c != '\r' && c != '\t' : c >= 0x7f && isForbidden(text, i)) {
                throw Refusal.parameter(name, "must not contain control characters or characters no text has");
            }
        }
    }

    private static boolean isForbidden(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c <= 0x9f || c >= 0xfffe;
    }
}
