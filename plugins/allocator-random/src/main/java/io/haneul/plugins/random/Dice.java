package io.haneul.plugins.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A shuffle that depends on its seed alone. {@link SplittableRandom} rather than {@link java.util.Random}: seeds are often
 * counted up, and the first numbers of the latter hardly differ between neighbours, which would send every machine to the
 * same few hosts.
 */
final class Dice {
    private Dice() {}

    static <T> List<T> shuffle(List<T> items, long seed) {
        List<T> shuffled = new ArrayList<>(items);
        SplittableRandom dice = new SplittableRandom(seed);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            Collections.swap(shuffled, last, dice.nextInt(last + 1));
        }
        return shuffled;
    }
}
