package io.haneul.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Where connections come from.
 *
 * @param reads  those on which every statement stands alone
 * @param writes those on which statements go together until a commit; may be the same, at the cost of two more round trips in
 *     each transaction, which switch the one into the other and back
 */
public record Connections(DataSource reads, DataSource writes) implements AutoCloseable {
    /** {@return connections that serve for both} */
    public static Connections of(DataSource both) {
        return new Connections(both, both);
    }

    /**
     * How pools of connections stand.
     *
     * @param waiting threads that wait for one
     */
    public record Usage(int active, int idle, int waiting) {
        private static Usage of(HikariPoolMXBean pool) {
            return new Usage(
                    pool.getActiveConnections(), pool.getIdleConnections(), pool.getThreadsAwaitingConnection());
        }

        private Usage plus(Usage other) {
            return new Usage(active + other.active, idle + other.idle, waiting + other.waiting);
        }
    }

    Optional<Usage> usage() {
        return Stream.of(reads, writes).distinct().flatMap(Connections::usage).reduce(Usage::plus);
    }

    private static Stream<Usage> usage(DataSource pool) {
        return pool instanceof HikariDataSource hikari
                ? Stream.ofNullable(hikari.getHikariPoolMXBean()).map(Usage::of)
                : Stream.empty();
    }

    /** Closes the pools that can be closed. */
    @Override
    public void close() {
        close(writes);
        if (reads != writes) {
            close(reads);
        }
    }

    private static void close(DataSource pool) {
        if (pool instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("a pool of connections could not be closed", e);
            }
        }
    }
}
