package io.haneul.model;

/**
 * Processor speed, or a sum of it over cores, in MHz; never negative.
 *
 * @param value how many MHz
 */
public record Mhz(long value) implements Comparable<Mhz> {
    public static final Mhz ZERO = new Mhz(0);

    public Mhz {
        if (value < 0) {
            throw new IllegalArgumentException("MHz must not be negative: " + value);
        }
    }

    @Override
    public int compareTo(Mhz other) {
        return Long.compare(value, other.value);
    }
}
