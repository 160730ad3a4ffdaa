package io.haneul.store;

import java.sql.Connection;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.transaction.Transaction;
import org.apache.ibatis.transaction.TransactionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransaction;
import org.jspecify.annotations.Nullable;

/** Takes the connection of a session from the pool whose connections are already as the session wants them. */
final class Transactions implements TransactionFactory {
    private final Connections connections;

    Transactions(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void setProperties(@Nullable Properties properties) {
        // made by hand, with all it needs
    }

    @Override
    public Transaction newTransaction(Connection connection) {
        return new JdbcTransaction(connection);
    }

    @Override
    public Transaction newTransaction(
            DataSource unused, @Nullable TransactionIsolationLevel level, boolean autoCommit) {
        DataSource pool = autoCommit ? connections.reads() : connections.writes();
        // what the session changed of the connection, its pool changes back, and only then
        return new JdbcTransaction(pool, level, autoCommit, true);
    }
}
