package io.haneul.store;

import java.util.concurrent.atomic.LongAdder;

/** Counts what goes to the database: statements and commits, so that a budget can be asserted without a clock. */
public final class Counters {
    private final LongAdder reads = new LongAdder();
    private final LongAdder writes = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final LongAdder retries = new LongAdder();

    Counters() {}

    void wrote() {
        writes.increment();
    }

    void read() {
        reads.increment();
    }

    void committed() {
        commits.increment();
    }

    void retried() {
        retries.increment();
    }

    /** {@return what was done so far} */
    public Snapshot snapshot() {
        return new Snapshot(reads.sum(), writes.sum(), commits.sum(), retries.sum());
    }

    /**
     * Counts at one moment.
     *
     * @param reads   statements that only read
     * @param writes  statements that wrote
     * @param commits transactions that wrote and were committed
     * @param retries transactions run again after a conflict
     */
    public record Snapshot(long reads, long writes, long commits, long retries) {
        /** {@return what was done since the earlier snapshot} */
        public Snapshot since(Snapshot earlier) {
            return new Snapshot(
                    reads - earlier.reads,
                    writes - earlier.writes,
                    commits - earlier.commits,
                    retries - earlier.retries);
        }

        /** {@return reads and writes together} */
        public long statements() {
            return reads + writes;
        }
    }
}
