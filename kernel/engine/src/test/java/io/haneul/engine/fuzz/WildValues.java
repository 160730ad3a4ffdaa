package io.haneul.engine.fuzz;

import io.haneul.engine.command.ParameterDescriptor;
import io.haneul.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Makes values of parameters: some that could be meant, and many that nobody should mean. Seeded. */
final class WildValues {
    private static final List<String> TEXTS = List.of(
            "' or '1'='1",
            "\"; drop table vm; --",
            "%",
            "\\",
            "_%\\%",
            "${jndi:ldap://127.0.0.1/x}",
            "#{see.all}",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "\u0000",
            "\ud83d\ude00 \u202e \u00e9\u0301",
            "\ud83d",
            "\uffff",
            "line\nbreak\r\n",
            "x".repeat(70_000),
            "\uac00".repeat(260),
            " ",
            "null",
            "-1",
            "[]",
            "{\"a\":1}",
            "\u0130\u0131",
            "a,b,,c");
    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "1",
            "2147483647",
            "-2147483648",
            "2147483648",
            "9223372036854775807",
            "-9223372036854775808",
            "99999999999999999999",
            "1e3",
            "0x10",
            "1.5",
            "NaN",
            "\u0661");
    private static final List<String> FLAGS = List.of("maybe", "1", "TRUE ", "\u0000", "true,false");
    private static final List<String> DATES = List.of(
            "yesterday",
            "2026-02-30",
            "0000-00-00",
            "9999-12-31T23:59:59+1800",
            "+999999999-01-01",
            "2026-01-31T10:00:00",
            "1");

    private final Random random;
    private final Map<Class<?>, String> known;

    /** @param known an id of each kind there is, by its type */
    WildValues(long seed, Map<Class<?>, String> known) {
        this.random = new Random(seed);
        this.known = known;
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    boolean coin() {
        return random.nextBoolean();
    }

    /** {@return true once in four times} */
    boolean rarely() {
        return random.nextInt(4) == 0;
    }

    /** Adds a value that could be meant. */
    void plausible(ParameterDescriptor parameter, Map<String, String> into) {
        String name = parameter.name().toLowerCase(Locale.ROOT);
        Class<?> type = parameter.element();
        switch (parameter.type()) {
            case MAP -> into.put(name + "[0].key", "value");
            case BOOLEAN -> into.put(name, "false");
            case INTEGER, LONG, SHORT -> into.put(name, "1");
            case DATE -> into.put(name, "2026-01-31");
            default -> into.put(name, Id.class.isAssignableFrom(type) || type == UUID.class ? id(type) : "fuzz");
        }
    }

    private String id(Class<?> type) {
        return known.getOrDefault(type, new UUID(7, 7).toString());
    }

    /** Adds a value that nobody should mean. */
    void wild(ParameterDescriptor parameter, Map<String, String> into) {
        String name = parameter.name().toLowerCase(Locale.ROOT);
        into.keySet().removeIf(key -> key.equals(name) || key.startsWith(name + "["));
        switch (parameter.type()) {
            case MAP -> map(name, into);
            case BOOLEAN -> into.put(name, any(coin() ? FLAGS : TEXTS));
            case INTEGER, LONG, SHORT -> into.put(name, any(random.nextInt(4) == 0 ? TEXTS : NUMBERS));
            case DATE -> into.put(name, any(coin() ? DATES : TEXTS));
            default -> into.put(name, reference(parameter.element()));
        }
    }

    private String reference(Class<?> type) {
        boolean isId = Id.class.isAssignableFrom(type) || type == UUID.class;
        if (!isId || random.nextInt(4) == 0) {
            return type == Integer.class || type == Long.class ? any(NUMBERS) : any(TEXTS);
        }
        String absent = new UUID(random.nextLong(), random.nextLong()).toString();
        String there = id(type);
        return switch (random.nextInt(4)) {
            case 0 -> absent;
            case 1 -> there + "," + there;
            case 2 -> there + "," + absent;
            default -> there.toUpperCase(Locale.ROOT) + "0";
        };
    }

    private void map(String name, Map<String, String> into) {
        List<String> keys = new ArrayList<>(List.of(
                name,
                name + "[0]",
                name + "[0].",
                name + "[x].key",
                name + "[-1].key",
                name + "[99999].key",
                name + "[0].key",
                name + "[0].key" + "y".repeat(300),
                name + "[0]." + any(TEXTS)));
        String key = keys.get(random.nextInt(keys.size()));
        into.put(key, any(TEXTS));
        if (coin()) {
            into.put(name + "[0].value", any(TEXTS));
            into.put(name + "[1].key", any(TEXTS));
        }
    }
}
