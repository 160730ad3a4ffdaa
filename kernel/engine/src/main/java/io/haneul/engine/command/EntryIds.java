package io.haneul.engine.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The ids inside a parameter that is a map. */
public final class EntryIds {
    private EntryIds() {}

    /**
     * Refuses what stands where an id should and is none.
     *
     * @throws Refusal naming the parameter and the key
     */
    static void check(ParameterDescriptor parameter, Map<String, String> map) {
        parameter.entries().keySet().forEach(key -> of(parameter, key, List.of(map)));
    }

    /** {@return the name by which a key of a map is told to callers} */
    public static String label(ParameterDescriptor parameter, String key) {
        return parameter.name() + "[n]." + key;
    }

    /** {@return the ids that stand under the key, whatever its case; an empty text is none} */
    public static List<UUID> of(ParameterDescriptor parameter, String key, List<Map<String, String>> maps) {
        return maps.stream()
                .flatMap(map -> map.entrySet().stream())
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(key))
                .map(entry -> entry.getValue().strip())
                .filter(text -> !text.isEmpty())
                .map(text -> ValueParser.uuid(label(parameter, key), text))
                .toList();
    }
}
