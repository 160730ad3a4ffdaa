package io.haneul.store.boot;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.haneul.store.embedded.EmbeddedDatabase;
import io.haneul.store.embedded.Layout;
import io.haneul.store.embedded.Settings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The database behind the store: the embedded server or the operator's, with a pool of connections.
 *
 * @param connections to it
 * @param server      when it is ours
 */
record Database(HikariDataSource connections, Optional<EmbeddedDatabase> server) implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 30_000;

    static Database open(DatabaseSettings settings, Path home, Path data) throws SQLException {
        if (settings.external().isPresent()) {
            DataSource source = external(settings.external().get());
            source.getConnection().close(); // says at once, and in the server's words, what is wrong
            return new Database(pool(source, settings.connections()), Optional.empty());
        }
        EmbeddedDatabase server =
                EmbeddedDatabase.start(new Layout(home.resolve("mariadb"), data.resolve("db")), Settings.production());
        try {
            return new Database(
                    pool(server.dataSource(EmbeddedDatabase.SCHEMA), settings.connections()), Optional.of(server));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static DataSource external(DatabaseSettings.External external) throws SQLException {
        MariaDbDataSource source = new MariaDbDataSource(external.url());
        source.setUser(external.user());
        source.setPassword(external.password().reveal());
        return source;
    }

    private static HikariDataSource pool(DataSource source, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("haneul-store");
        config.setDataSource(source);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        // what a statement read may change before the next one; the writes carry their conditions themselves
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setRegisterMbeans(false);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        connections.close();
        server.ifPresent(EmbeddedDatabase::close);
    }
}
