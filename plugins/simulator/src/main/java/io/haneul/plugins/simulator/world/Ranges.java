package io.haneul.plugins.simulator.world;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Parts of a file.
 *
 * @param ends the end of each part by its beginning; parts neither touch nor overlap
 */
record Ranges(SortedMap<Long, Long> ends) {
    static Ranges none() {
        return new Ranges(new TreeMap<>());
    }

    static Ranges parse(String text) {
        SortedMap<Long, Long> ends = new TreeMap<>();
        text.lines().forEach(line -> {
            int space = line.indexOf(' ');
            ends.put(Long.parseLong(line.substring(0, space)), Long.parseLong(line.substring(space + 1)));
        });
        return new Ranges(ends);
    }

    Ranges with(long from, long to) {
        long first = from;
        long last = to;
        SortedMap<Long, Long> after = new TreeMap<>();
        for (Map.Entry<Long, Long> part : ends.entrySet()) {
            if (part.getValue() < first || part.getKey() > last) {
                after.put(part.getKey(), part.getValue());
            } else {
                first = Math.min(first, part.getKey());
                last = Math.max(last, part.getValue());
            }
        }
        after.put(first, last);
        return new Ranges(after);
    }

    long bytes() {
        return ends.entrySet().stream()
                .mapToLong(part -> part.getValue() - part.getKey())
                .sum();
    }

    @Override
    public String toString() {
        return ends.entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining("\n"));
    }
}
