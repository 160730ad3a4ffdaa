package io.haneul.e2e.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.haneul.e2e.EmbeddedRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether the database's books are right: each counter equals what is there, and nothing points to what is not. */
final class Books {
    /** Each answers nothing when all is well. */
    private static final Map<String, String> RULES = rules();

    private final Path data;
    private final long database;

    /** @param database process id of the database server */
    Books(Path data, long database) {
        this.data = data;
        this.database = database;
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        for (String rule : text().split("(?m)^## ")) {
            String[] parts = rule.split("\n", 2);
            if (!rule.startsWith("#")) {
                rules.put(parts[0], parts[1]);
            }
        }
        return rules;
    }

    private static String text() {
        try (InputStream in = Books.class.getResourceAsStream("books.sql")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at all rules, and reports what breaks one. */
    void audit(String when, Ledger ledger) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> rule : RULES.entrySet()) {
                List<String> found = column(statement, rule.getValue());
                if (!found.isEmpty()) {
                    ledger.wrong(when + ": " + rule.getKey() + ": " + found);
                }
            }
        }
    }

    /** {@return whether nothing is under way} */
    boolean isQuiet() throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return column(
                            statement,
                            "select id from job where state not in ('SUCCEEDED', 'FAILED')"
                                    + " union all select network_id from network_change")
                    .isEmpty();
        }
    }

    /** {@return ids of the volumes that are to exist} */
    Set<String> volumes() throws IOException, SQLException {
        return set("select id from volume where state = 'READY'");
    }

    /** {@return the segments that were brought to hosts, as {@code host segment}} */
    Set<String> guestSegments() throws IOException, SQLException {
        return set("select concat(h.name, ' ', n.segment_uri) from network_host c join network n on n.id = c.network_id"
                + " join host h on h.id = c.host_id");
    }

    /** {@return ids of machines, by whether they are to run} */
    Set<String> machines(boolean running) throws IOException, SQLException {
        return set("select id from vm where (state = 'RUNNING') = " + running);
    }

    private Set<String> set(String query) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return new TreeSet<>(column(statement, query));
        }
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private Connection connect() throws IOException, SQLException {
        return EmbeddedRows.connect(data, database);
    }
}
