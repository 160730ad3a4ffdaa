package io.haneul.engine.network;

import io.haneul.spi.network.ServiceState.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a guest may ask about itself, in its row: lines of {@code key=value}, with breaks of lines within a value as {@code \\n}. */
final class Metadata {
    private Metadata() {}

    static String write(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.key() + "=" + escaped(entry.value()))
                .collect(Collectors.joining("\n"));
    }

    /** A line that goes on in the value is one within the row. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String plain(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        StringBuilder plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\' && i + 1 < escaped.length()) {
                i++;
                plain.append(escaped.charAt(i) == 'n' ? '\n' : escaped.charAt(i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Adds what was written to a list. */
    static void read(String text, List<Entry> entries) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            int equals = text.indexOf('=', start);
            if (equals > start && equals < stop) {
                entries.add(new Entry(text.substring(start, equals), plain(text.substring(equals + 1, stop))));
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
