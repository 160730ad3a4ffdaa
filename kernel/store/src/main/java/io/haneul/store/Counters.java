package io.haneul.store;

import java.util.concurrent.atomic.LongAdder;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/** Counts what goes to the database: statements and commits, so that a budget can be asserted without a clock. */
@Intercepts({
    @Signature(
            type = Executor.class,
            method = "update",
            args = {MappedStatement.class, Object.class}),
    @Signature(
            type = Executor.class,
            method = "query",
            args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class})
})
public final class Counters implements Interceptor {
    private final LongAdder reads = new LongAdder();
    private final LongAdder writes = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final LongAdder retries = new LongAdder();

    Counters() {}

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        if (invocation.getMethod().getName().equals("update")) {
            writes.increment();
        } else {
            reads.increment();
        }
        return invocation.proceed();
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
