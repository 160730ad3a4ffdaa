package io.haneul.model;

/**
 * An amount of memory or storage in bytes, never negative.
 *
 * @param value how many bytes
 */
public record Bytes(long value) implements Comparable<Bytes> {
    public static final Bytes ZERO = new Bytes(0);

    public Bytes {
        if (value < 0) {
            throw new IllegalArgumentException("bytes must not be negative: " + value);
        }
    }

    /** {@return {@code count} MiB (2^20 bytes)} */
    public static Bytes ofMebi(long count) {
        return new Bytes(Math.multiplyExact(count, 1L << 20));
    }

    /** {@return {@code count} GiB (2^30 bytes)} */
    public static Bytes ofGibi(long count) {
        return new Bytes(Math.multiplyExact(count, 1L << 30));
    }

    /** {@return whole MiB, rounded down} */
    public long toMebi() {
        return value >> 20;
    }

    @Override
    public int compareTo(Bytes other) {
        return Long.compare(value, other.value);
    }
}
