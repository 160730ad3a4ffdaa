package io.haneul.engine.walls;

import io.haneul.store.testing.TestSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All rows of all tables at one moment, but for those that the clock changes. */
record Rows(Map<String, Set<String>> byTable) {
    private static final Set<String> BY_THE_CLOCK = Set.of("server", "network_change");

    static Rows read(TestSchema schema) {
        Map<String, Set<String>> byTable = new TreeMap<>();
        try (Connection connection = schema.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("show tables")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            tables.removeAll(BY_THE_CLOCK);
            for (String table : tables) {
                byTable.put(table, table(statement, table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Rows(byTable);
    }

    private static Set<String> table(Statement statement, String table) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery("select * from `" + table + "`")) {
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.append(' ').append(rows.getString(i));
                }
                found.add(row.toString());
            }
        }
        return found;
    }

    /** {@return what is different in the later rows, a line each} */
    List<String> changesTo(Rows later) {
        List<String> changes = new ArrayList<>();
        byTable.forEach((table, rows) -> {
            Set<String> now = later.byTable().get(table);
            rows.stream().filter(row -> !now.contains(row)).forEach(row -> changes.add(table + " lost" + row));
            now.stream().filter(row -> !rows.contains(row)).forEach(row -> changes.add(table + " has got" + row));
        });
        return changes;
    }
}
