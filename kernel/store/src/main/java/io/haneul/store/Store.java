package io.haneul.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * The unit of work. A closure runs in one transaction; a deadlock, a lock time-out or a cluster conflict runs it again, so it
 * holds no side effect but through {@link Tx#afterCommit}. Safe for any number of threads.
 */
public final class Store implements AutoCloseable {
    private static final int ATTEMPTS = 12;

    private final SqlSessionFactory sessions;
    private final Counters counters;
    private final Gate gate;
    private final Clock clock;
    private final TransactionMark mark = new TransactionMark();
    private final AutoCloseable pool;

    private Store(SqlSessionFactory sessions, Counters counters, Options options, AutoCloseable pool) {
        this.sessions = sessions;
        this.counters = counters;
        this.gate = options.gate();
        this.clock = options.clock();
        this.pool = pool;
    }

    /**
     * What a store may be opened with besides its database.
     *
     * @param gate  what every commit passes; tests cut an engine off with it
     * @param clock tells the time of rows
     */
    public record Options(Gate gate, Clock clock) {
        /** {@return those of production} */
        public static Options production() {
            return new Options(Gate.OPEN, Clock.systemUTC());
        }
    }

    /**
     * Opens the store on a database and brings its schema up to date.
     *
     * @param dataSource a pool of connections, closed with the store when it can be
     */
    public static Store open(DataSource dataSource, Options options) {
        Migrations.run(dataSource);
        Counters counters = new Counters();
        SqlSessionFactory sessions = Sessions.build(dataSource, counters);
        AutoCloseable pool = dataSource instanceof AutoCloseable closeable ? closeable : () -> {};
        return new Store(sessions, counters, options, pool);
    }

    /** A closure over one transaction. */
    public interface Work<T> {
        /** {@return what the caller wants out of it} */
        T in(Tx tx);
    }

    /** A closure over one transaction that gives nothing back. */
    public interface Write {
        /** Writes nothing. */
        Write NONE = tx -> {};

        /** Runs within the transaction. */
        void in(Tx tx);

        /** {@return this and then the other, in one transaction} */
        default Write then(Write other) {
            return tx -> {
                in(tx);
                other.in(tx);
            };
        }
    }

    /** Runs the closure in a transaction of its own and commits it. What it throws rolls back. */
    public <T> T inTransaction(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (PersistenceException e) {
                if (attempt >= ATTEMPTS || !isConflict(e)) {
                    throw e;
                }
                counters.retried();
                pause(attempt);
            }
        }
    }

    /** As {@link #inTransaction}, for a closure that gives nothing back. */
    public void write(Write work) {
        inTransaction(tx -> {
            work.in(tx);
            return true;
        });
    }

    /** Runs a closure that only reads; each statement sees the newest committed state. */
    public <T> T read(Work<T> work) {
        gate.beforeRead();
        try (SqlSession session = sessions.openSession(true)) {
            return work.in(new SessionTx(session, clock, new ArrayList<>()));
        }
    }

    private <T> T once(Work<T> work) {
        List<Runnable> afterCommit = new ArrayList<>();
        T result;
        mark.begin();
        try (SqlSession session = sessions.openSession(false)) {
            gate.beforeRead();
            result = work.in(new SessionTx(session, clock, afterCommit));
            gate.beforeCommit();
            session.commit(true);
            counters.committed();
            gate.afterCommit();
        } finally {
            mark.end();
        }
        afterCommit.forEach(Runnable::run);
        return result;
    }

    /** Throws when the calling thread has a transaction open: nothing outside may be called then. */
    public void requireNoTransaction() {
        if (mark.isOpen()) {
            throw new IllegalStateException("a provider must not be called while a transaction is open");
        }
    }

    /** {@return what was done through this store since it was opened} */
    public Counters counters() {
        return counters;
    }

    /** {@return how the pool of connections stands; empty when the database is reached without one} */
    public Optional<Connections> connections() {
        return pool instanceof HikariDataSource hikari
                ? Optional.ofNullable(hikari.getHikariPoolMXBean()).map(Connections::of)
                : Optional.empty();
    }

    /**
     * How a pool of connections stands.
     *
     * @param waiting threads that wait for one
     */
    public record Connections(int active, int idle, int waiting) {
        private static Connections of(HikariPoolMXBean pool) {
            return new Connections(
                    pool.getActiveConnections(), pool.getIdleConnections(), pool.getThreadsAwaitingConnection());
        }
    }

    /** {@return the clock rows are dated by} */
    public Clock clock() {
        return clock;
    }

    @Override
    public void close() {
        try {
            pool.close();
        } catch (Exception e) {
            throw new IllegalStateException("the pool of connections could not be closed", e);
        }
    }

    /** {@return whether the exception means that a unique key was taken already} */
    public static boolean isDuplicate(RuntimeException e) {
        SQLException sql = sqlCause(e);
        return sql != null && sql.getErrorCode() == 1062;
    }

    /** {@return whether the exception means that other rows still refer to the one to be removed} */
    public static boolean isReferenced(RuntimeException e) {
        SQLException sql = sqlCause(e);
        return sql != null && sql.getErrorCode() == 1451;
    }

    /** {@return whether the exception means that the database could not be used, rather than what was asked of it} */
    public static boolean isUnavailable(RuntimeException e) {
        if (!(e instanceof PersistenceException persistence)) {
            return false;
        }
        SQLException sql = sqlCause(persistence);
        // connection class, an aborted server, and a pool that has none left
        return sql == null
                || sql.getSQLState() == null
                || sql.getSQLState().startsWith("08")
                || sql instanceof SQLTransientException
                || isConflict(persistence);
    }

    private static boolean isConflict(PersistenceException e) {
        SQLException sql = sqlCause(e);
        // deadlock, lock wait time-out, changed since read, and a cluster's certification failure
        return sql != null
                && (sql.getErrorCode() == 1213
                        || sql.getErrorCode() == 1205
                        || sql.getErrorCode() == 1020
                        || "40001".equals(sql.getSQLState()));
    }

    private static @Nullable SQLException sqlCause(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, 4L << Math.min(attempt, 6)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to run a transaction again", e);
        }
    }
}
