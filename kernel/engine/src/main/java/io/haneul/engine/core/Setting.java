package io.haneul.engine.core;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Something an operator may set while the cloud runs.
 *
 * @param kind         of its values
 * @param defaultValue until it is set
 * @param category     groups it for operators
 * @param scopes       for what it may be set besides the whole cloud
 * @param description  with its unit
 * @param options      the only values it takes; none listed means any of the kind
 * @param least        of numbers
 * @param most         of numbers
 */
@RecordBuilder
public record Setting(
        String name,
        Kind kind,
        String defaultValue,
        String category,
        Set<Scope> scopes,
        String description,
        List<String> options,
        long least,
        long most)
        implements SettingBuilder.With {
    public Setting {
        scopes = Set.copyOf(scopes);
        options = List.copyOf(options);
    }

    /** Of values. */
    public enum Kind {
        TEXT("String"),
        FLAG("Boolean"),
        NUMBER("Number"),
        DECIMAL("Decimal");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        /** {@return the {@code type} on the wire} */
        public String wire() {
            return wire;
        }
    }

    /** What a setting may be set for. */
    public enum Scope {
        GLOBAL("Global"),
        ZONE("Zone"),
        CLUSTER("Cluster"),
        STORAGE_POOL("StoragePool"),
        IMAGE_STORE("ImageStore"),
        DOMAIN("Domain"),
        ACCOUNT("Account");

        private final String wire;

        Scope(String wire) {
            this.wire = wire;
        }

        /** {@return the {@code scope} on the wire} */
        public String wire() {
            return wire;
        }

        /** {@return the scope in rows} */
        String row() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@return a setting that is a whole number of at least 0} */
    public static Setting number(String name, long value, String description) {
        return of(name, Kind.NUMBER, Long.toString(value), description);
    }

    /** {@return a setting that is a number of at least 0, such as a factor or a share} */
    public static Setting decimal(String name, String value, String description) {
        return of(name, Kind.DECIMAL, value, description);
    }

    /** {@return a setting that is true or false} */
    public static Setting flag(String name, boolean value, String description) {
        return of(name, Kind.FLAG, Boolean.toString(value), description);
    }

    /** {@return a setting that is a text} */
    public static Setting text(String name, String value, String description) {
        return of(name, Kind.TEXT, value, description);
    }

    private static Setting of(String name, Kind kind, String value, String description) {
        return new Setting(name, kind, value, "Advanced", Set.of(), description, List.of(), 0, Long.MAX_VALUE);
    }

    /** {@return the same, for numbers within bounds} */
    public Setting between(long newLeast, long newMost) {
        return withLeast(newLeast).withMost(newMost);
    }

    /** {@return the same, settable for these too} */
    public Setting alsoFor(Scope... more) {
        return withScopes(Set.of(more));
    }

    /** {@return the same, for these values only} */
    public Setting oneOf(String... values) {
        return withOptions(List.of(values));
    }

    /** {@return which rule the value breaks, if any} */
    public Optional<String> complaint(String value) {
        if (!options.isEmpty() && !options.contains(value)) {
            return Optional.of("must be one of " + String.join(", ", options));
        }
        return switch (kind) {
            case TEXT -> Optional.empty();
            case FLAG ->
                value.equals("true") || value.equals("false") ? Optional.empty() : Optional.of("must be true or false");
            case NUMBER, DECIMAL -> number(value);
        };
    }

    private Optional<String> number(String value) {
        String rule = "must be a " + (kind == Kind.NUMBER ? "whole number" : "number") + " from " + least
                + (most == Long.MAX_VALUE ? " up" : " to " + most);
        try {
            BigDecimal number = kind == Kind.NUMBER ? BigDecimal.valueOf(Long.parseLong(value)) : new BigDecimal(value);
            boolean fits = number.compareTo(BigDecimal.valueOf(least)) >= 0
                    && number.compareTo(BigDecimal.valueOf(most)) <= 0
                    && value.length() <= 20;
            return fits ? Optional.empty() : Optional.of(rule);
        } catch (NumberFormatException e) {
            return Optional.of(rule);
        }
    }
}
