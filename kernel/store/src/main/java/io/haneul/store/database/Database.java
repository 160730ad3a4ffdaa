package io.haneul.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.haneul.store.embedded.EmbeddedDatabase;
import io.haneul.store.embedded.EmbeddedDatabaseException;
import io.haneul.store.embedded.Layout;
import io.haneul.store.embedded.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.MariaDbDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of this instance and the pool of connections to it. While the server is down a caller waits for a
 * connection until the pool's time-out, so a restart is a delay and not an error.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int CONNECTIONS = 24;
    private static final long CONNECTION_TIMEOUT_MILLIS = TimeUnit.SECONDS.toMillis(30);

    private final HikariDataSource pool;
    private final @Nullable EmbeddedDatabase server;

    private Database(DataSource connections, @Nullable EmbeddedDatabase server) {
        this.pool = pool(connections);
        this.server = server;
    }

    /**
     * Returns when the database answers.
     *
     * @throws DatabaseException with one line for the operator if it does not
     */
    public static Database open(DatabaseConfig config) {
        return config.embedded() ? openEmbedded(config) : openExternal(config);
    }

    /** Pooled connections to the schema of this instance. */
    public DataSource pool() {
        return pool;
    }

    /** The embedded server, if it is used. */
    public Optional<EmbeddedDatabase> server() {
        return Optional.ofNullable(server);
    }

    /** Closes the pool, then stops the embedded server if it is used. */
    @Override
    public void close() {
        pool.close();
        if (server != null) {
            server.close();
        }
    }

    private static Database openEmbedded(DatabaseConfig config) {
        try {
            EmbeddedDatabase server =
                    EmbeddedDatabase.start(new Layout(config.binaries(), config.data()), Settings.production());
            return new Database(server.dataSource(EmbeddedDatabase.SCHEMA), server);
        } catch (EmbeddedDatabaseException e) {
            throw new DatabaseException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Database openExternal(DatabaseConfig config) {
        try {
            MariaDbDataSource connections = new MariaDbDataSource(config.url());
            connections.setUser(config.user());
            connections.setPassword(password(config));
            try (Connection first = connections.getConnection()) {
                LOG.info("Using the database {}", first.getMetaData().getDatabaseProductVersion());
            }
            return new Database(connections, null);
        } catch (SQLException e) {
            throw new DatabaseException(
                    "the database " + withoutParameters(config.url()) + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static String password(DatabaseConfig config) {
        if (config.passwordFile().isEmpty()) {
            return "";
        }
        try {
            return Files.readString(Path.of(config.passwordFile())).strip();
        } catch (IOException e) {
            throw new DatabaseException("the password file " + config.passwordFile() + " cannot be read", e);
        }
    }

    /** Somebody may have put a password there. */
    private static String withoutParameters(String url) {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }

    private static HikariDataSource pool(DataSource connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("haneul");
        config.setDataSource(connections);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setInitializationFailTimeout(CONNECTION_TIMEOUT_MILLIS);
        return new HikariDataSource(config);
    }
}
