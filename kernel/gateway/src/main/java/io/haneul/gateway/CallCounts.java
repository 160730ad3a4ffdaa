package io.haneul.gateway;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

/**
 * How many calls there were of each command with each status, and how long they took. Only commands that exist have a name
 * here, so strangers cannot make it grow. Safe for any number of threads.
 */
final class CallCounts {
    private static final double[] SECONDS = {
        0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5, Double.POSITIVE_INFINITY
    };
    private static final double NANOS = 1e9;

    private final Map<Key, Times> times = new ConcurrentHashMap<>();

    /** Calls that are counted together. */
    record Key(String command, int status) {}

    /**
     * How long calls took.
     *
     * @param counts  of calls by the bucket they fell into
     * @param seconds all together
     */
    record Snapshot(List<Long> counts, double seconds) {}

    private static final class Times {
        private final AtomicLongArray counts = new AtomicLongArray(SECONDS.length);
        private final LongAdder nanos = new LongAdder();
    }

    /** {@return the upper bounds of the buckets, in seconds} */
    static double[] bounds() {
        return SECONDS.clone();
    }

    void ended(String command, int status, long nanos) {
        Times known = times.computeIfAbsent(new Key(command, status), key -> new Times());
        int bucket = 0;
        while (nanos / NANOS > SECONDS[bucket]) {
            bucket++;
        }
        known.counts.incrementAndGet(bucket);
        known.nanos.add(nanos);
    }

    Map<Key, Snapshot> snapshot() {
        Map<Key, Snapshot> all =
                new TreeMap<>(Comparator.comparing(Key::command).thenComparing(Key::status));
        times.forEach((key, known) -> {
            long[] counts = new long[SECONDS.length];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = known.counts.get(i);
            }
            all.put(key, new Snapshot(LongStream.of(counts).boxed().toList(), known.nanos.sum() / NANOS));
        });
        return all;
    }
}
