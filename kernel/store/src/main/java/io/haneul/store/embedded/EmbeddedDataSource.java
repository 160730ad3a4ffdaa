package io.haneul.store.embedded;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Unpooled connections to one schema. It asks for the endpoint each time, and when the server is down it has it
 * restarted first, so a pool above it need not know about either.
 */
final class EmbeddedDataSource implements DataSource {

    private final EmbeddedDatabase database;
    private final String schema;

    EmbeddedDataSource(EmbeddedDatabase database, String schema) {
        this.database = database;
        this.schema = schema;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return ServerCheck.connect(database.ensureRunning(), schema);
        } catch (EmbeddedDatabaseException e) {
            throw new SQLException(e.getMessage(), "08001", e);
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the embedded database has one account");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) {
        // The driver logs through slf4j.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The timeouts of the pool above apply; this one would apply to it as a whole.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("no java.util.logging here");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("not a wrapper of " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
