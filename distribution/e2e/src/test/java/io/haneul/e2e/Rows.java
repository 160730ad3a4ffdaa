package io.haneul.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the embedded database of a running cloud holds, read past the server. */
final class Rows {

    private Rows() {}

    /** A connection to the embedded database of a running instance. */
    static Connection connect(Launcher launcher) throws IOException, InterruptedException, SQLException {
        Path arguments = Path.of("/proc", launcher.status("dbpid"), "cmdline");
        Matcher port = Pattern.compile("--port=([0-9]+)").matcher(Files.readString(arguments));
        if (!port.find()) {
            throw new IOException("the database has no port");
        }
        String password =
                Files.readString(launcher.data().resolve("db/password")).strip();
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port.group(1) + "/haneul?sslMode=disable", "haneul", password);
    }

    /** How many rows each table has; those of things that are gone and kept for the record do not count. */
    static Map<String, Long> count(Connection connection) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : strings(connection, "show tables")) {
            boolean keepsTheRemoved = !strings(connection, "show columns from `" + table + "` like 'removed'")
                    .isEmpty();
            String where = keepsTheRemoved ? " where removed is null" : "";
            counts.put(
                    table,
                    Long.valueOf(strings(connection, "select count(*) from `" + table + "`" + where)
                            .get(0)));
        }
        return counts;
    }

    /** The first column of a query. */
    static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
