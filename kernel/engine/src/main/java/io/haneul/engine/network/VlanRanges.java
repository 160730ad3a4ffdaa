package io.haneul.engine.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The numbers an operator gave a physical network for guest networks, as they are written: {@code 100-199,300-399}. */
final class VlanRanges {
    private VlanRanges() {}

    static IntStream numbers(String ranges) {
        return Arrays.stream(ranges.split(","))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .flatMapToInt(VlanRanges::range);
    }

    static boolean has(String ranges, int number) {
        return numbers(ranges).anyMatch(one -> one == number);
    }

    private static IntStream range(String range) {
        int dash = range.indexOf('-');
        return dash < 0
                ? IntStream.of(Integer.parseInt(range))
                : IntStream.rangeClosed(
                        Integer.parseInt(range.substring(0, dash).strip()),
                        Integer.parseInt(range.substring(dash + 1).strip()));
    }
}
