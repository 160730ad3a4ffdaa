package io.haneul.engine.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.haneul.store.Connections;
import javax.sql.DataSource;

/** Pools of connections as the product has them. */
final class TestPools {
    private TestPools() {}

    static Connections connections(DataSource source) {
        return new Connections(pool(source, 8, true), pool(source, 16, false));
    }

    private static HikariDataSource pool(DataSource source, int most, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setAutoCommit(autoCommit);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }
}
