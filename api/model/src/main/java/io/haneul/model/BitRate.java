package io.haneul.model;

/**
 * How fast data may flow, in bits a second, above zero.
 *
 * @param bitsPerSecond how many
 */
public record BitRate(long bitsPerSecond) {
    public BitRate {
        if (bitsPerSecond < 1) {
            throw new IllegalArgumentException("a rate is above zero: " + bitsPerSecond);
        }
    }

    /** {@return {@code count} Mbit/s (10^6 bits a second)} */
    public static BitRate ofMega(long count) {
        return new BitRate(Math.multiplyExact(count, 1_000_000L));
    }
}
