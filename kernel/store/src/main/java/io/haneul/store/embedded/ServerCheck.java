package io.haneul.store.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/** Talks to a server to find out whether it is the one we want, and whether it commits durably. */
final class ServerCheck {

    private static final String QUESTION =
            """
            select @@datadir, @@basedir, @@innodb_flush_log_at_trx_commit, @@innodb_doublewrite, @@log_bin, \
            @@innodb_flush_method""";

    private ServerCheck() {}

    /** One unpooled connection. */
    static Connection connect(Endpoint endpoint, String schema) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", endpoint.user());
        properties.setProperty("password", endpoint.password());
        properties.setProperty("connectTimeout", "5000");
        // Not DriverManager: it looks drivers up by class loader, which fails between bundles.
        return new Driver().connect(endpoint.jdbcUrl(schema), properties);
    }

    /**
     * Asks the server who it is.
     *
     * @return an objection in plain words, or an empty string if the server is as wanted
     * @throws SQLException if the server does not answer, or not to our password
     */
    static String objection(Endpoint endpoint, Layout layout, Settings settings) throws SQLException {
        try (Connection connection = connect(endpoint, "");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(QUESTION)) {
            answer.next();
            if (!samePath(answer.getString(1), layout.files().toString())) {
                return "it serves " + answer.getString(1);
            }
            if (!samePath(answer.getString(2), layout.binaries().toString())) {
                return "it runs another installation, " + answer.getString(2);
            }
            return settings.durable() ? durabilityObjection(answer) : "";
        }
    }

    private static String durabilityObjection(ResultSet answer) throws SQLException {
        if (answer.getInt(3) != 1) {
            return "innodb_flush_log_at_trx_commit is " + answer.getInt(3) + ", so a commit can be lost";
        }
        if (!"ON".equalsIgnoreCase(answer.getString(4))) {
            return "innodb_doublewrite is " + answer.getString(4) + ", so a page can be torn";
        }
        if (answer.getBoolean(5)) {
            return "the binary log is on";
        }
        if ("nosync".equalsIgnoreCase(answer.getString(6))) {
            return "innodb_flush_method is nosync, so a commit can be lost";
        }
        return "";
    }

    private static boolean samePath(String reported, String wanted) {
        return stripSlash(reported).equals(stripSlash(wanted));
    }

    private static String stripSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
