package io.haneul.engine.network;

import io.haneul.spi.network.ServiceState.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a guest may ask about itself, in its row: lines of {@code key=value}. */
final class Metadata {
    private Metadata() {}

    static String write(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.key() + "=" + entry.value().replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    /** Adds what was written to a list. */
    static void read(String text, List<Entry> entries) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            int equals = text.indexOf('=', start);
            if (equals > start && equals < stop) {
                entries.add(new Entry(text.substring(start, equals), text.substring(equals + 1, stop)));
            }
            start = stop + 1;
        }
    }

    static List<Entry> of(String text) {
        List<Entry> entries = new ArrayList<>();
        read(text, entries);
        return entries;
    }
}
