package io.haneul.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what goes to the database: statements, each by its name, and commits, so that a budget can be asserted without a
 * clock. A statement's name is that of its mapper and its method, such as {@code VmMapper.insert}.
 */
public final class Counters {
    /** Statements by the name the mappers' framework knows them by; as many as the mappers have. */
    private final Map<String, LongAdder> statements = new ConcurrentHashMap<>();

    private final LongAdder reads = new LongAdder();
    private final LongAdder writes = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final LongAdder retries = new LongAdder();

    Counters() {}

    /** @param id mapper, with its package, and method */
    void wrote(String id) {
        writes.increment();
        count(id);
    }

    /** @param id mapper, with its package, and method */
    void read(String id) {
        reads.increment();
        count(id);
    }

    private void count(String id) {
        statements.computeIfAbsent(id, unknown -> new LongAdder()).increment();
    }

    void committed() {
        commits.increment();
    }

    void retried() {
        retries.increment();
    }

    /** {@return what was done so far} */
    public Snapshot snapshot() {
        Map<String, Long> byName = new TreeMap<>();
        statements.forEach((id, count) -> byName.put(name(id), count.sum()));
        return new Snapshot(reads.sum(), writes.sum(), commits.sum(), retries.sum(), byName);
    }

    /** The package says nothing that the mapper's name does not. */
    private static String name(String id) {
        int method = id.lastIndexOf('.');
        return id.substring(id.lastIndexOf('.', method - 1) + 1);
    }

    /**
     * Counts at one moment.
     *
     * @param reads   statements that only read
     * @param writes  statements that wrote
     * @param commits transactions that wrote and were committed
     * @param retries transactions run again after a conflict
     * @param byName  how often each statement was executed; none that never was
     */
    public record Snapshot(long reads, long writes, long commits, long retries, Map<String, Long> byName) {
        public Snapshot {
            byName = Map.copyOf(byName);
        }

        /** {@return what was done since the earlier snapshot} */
        public Snapshot since(Snapshot earlier) {
            Map<String, Long> fresh = new TreeMap<>();
            byName.forEach((name, count) -> {
                long since = count - earlier.byName.getOrDefault(name, 0L);
                if (since > 0) {
                    fresh.put(name, since);
                }
            });
            return new Snapshot(
                    reads - earlier.reads,
                    writes - earlier.writes,
                    commits - earlier.commits,
                    retries - earlier.retries,
                    fresh);
        }

        /** {@return reads and writes together} */
        public long statements() {
            return reads + writes;
        }

        /** {@return how often the statement was executed} */
        public long of(String name) {
            return byName.getOrDefault(name, 0L);
        }
    }
}
