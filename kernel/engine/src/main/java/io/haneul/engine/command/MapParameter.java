package io.haneul.engine.command;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toList;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A parameter that is a map, as clients write it: {@code name[0].key=value} with any number of keys an index, where the pair
 * {@code name[0].key=k} and {@code name[0].value=v} is another way to say {@code name[0].k=v}.
 */
record MapParameter(ParameterDescriptor parameter, List<Map<String, String>> maps) {
    private static final int LARGEST_INDEX = 9999;
    private static final int INDEX_DIGITS = 4;
    private static final String KEY = "key";
    private static final String VALUE = "value";

    static MapParameter of(ParameterDescriptor parameter, Map<String, String> parameters) {
        String name = parameter.name().toLowerCase(Locale.ROOT);
        if (!parameters.getOrDefault(name, "").isEmpty()) {
            throw Refusal.parameter(parameter.name(), "must be given as " + form(parameter));
        }
        String start = name + "[";
        TreeMap<Integer, Map<String, String>> byIndex = new TreeMap<>();
        parameters.forEach((full, value) -> {
            if (full.startsWith(start)) {
                int close = full.indexOf("].", start.length());
                int index = index(full, start.length(), close)
                        .orElseThrow(() -> Refusal.parameter(full, "must be written as " + form(parameter)));
                String key = full.substring(close + 2);
                ValueParser.checkText(parameter, full, key);
                ValueParser.checkText(parameter, full, value);
                byIndex.computeIfAbsent(index, i -> new LinkedHashMap<>()).put(key, value);
            }
        });
        return new MapParameter(
                parameter,
                byIndex.values().stream()
                        .map(Collections::unmodifiableMap)
                        .collect(collectingAndThen(toList(), List::copyOf)));
    }

    private static Optional<Integer> index(String full, int from, int to) {
        boolean isFormed = to > from && to - from <= INDEX_DIGITS && to + 2 < full.length();
        if (!isFormed || !full.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(full, from, to, 10));
    }

    private static String form(ParameterDescriptor parameter) {
        return parameter.name() + "[0].key=value, with an index from 0 to " + LARGEST_INDEX;
    }

    /** {@return the entries of all indexes as one map, in order} */
    Map<String, String> merged() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Map<String, String> map : maps) {
            if (map.containsKey(KEY) && (map.size() == 1 || (map.size() == 2 && map.containsKey(VALUE)))) {
                add(all, map.get(KEY), map.getOrDefault(VALUE, ""));
            } else {
                map.forEach((key, value) -> add(all, key, value));
            }
        }
        return Collections.unmodifiableMap(all);
    }

    private void add(Map<String, String> all, String key, String value) {
        if (all.putIfAbsent(key, value) != null) {
            throw Refusal.parameter(parameter.name(), "gives " + key + " twice");
        }
    }
}
