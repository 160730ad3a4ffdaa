package io.haneul.engine;

import java.util.Map;

/**
 * A figure for those who watch the server.
 *
 * @param name   in lower case with underscores, its unit last, without {@code _total}
 * @param help   what it counts, for people
 * @param kind   how it moves
 * @param labels by name; the same names for all of one name
 */
public record Measure(String name, String help, Kind kind, Map<String, String> labels, double value) {
    public Measure {
        labels = Map.copyOf(labels);
    }

    /** How a figure moves. */
    public enum Kind {
        /** Grows as long as the server runs. */
        COUNTER,
        /** Goes up and down. */
        GAUGE
    }
}
