package io.haneul.engine.crash;

import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database and the files of a simulated world as they were at one moment, to go back to. */
final class Base implements AutoCloseable {
    private final TestSchema copy;
    private final Path files;
    private final Map<String, String> tables;

    private Base(TestSchema copy, Path files, Map<String, String> tables) {
        this.copy = copy;
        this.files = files;
        this.tables = tables;
    }

    /** {@return both as they are now; nobody may work on them} */
    static Base of(TestSchema schema, Path world) {
        try (Connection connection = schema.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            Base base = new Base(
                    TestDatabase.shared().createSchema(), Files.createTempDirectory("haneul-base"), tables(statement));
            for (Map.Entry<String, String> table : base.tables.entrySet()) {
                String there = base.copy.name() + "." + table.getKey();
                statement.execute("create table " + there + " like " + table.getKey());
                statement.execute(copied(there, table.getKey(), table.getValue()));
            }
            copyTree(world, base.files);
            return base;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the columns one can write, by table} */
    private static Map<String, String> tables(Statement statement) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(
                "select c.table_name, c.column_name from information_schema.columns c"
                        + " where c.table_schema = database() and c.is_generated = 'NEVER' and c.table_name <> 'schema_change'")) {
            while (rows.next()) {
                columns.computeIfAbsent("`" + rows.getString(1) + "`", table -> new ArrayList<>())
                        .add("`" + rows.getString(2) + "`");
            }
        }
        return columns.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> String.join(",", entry.getValue()), (a, b) -> a, TreeMap::new));
    }

    private static String copied(String to, String from, String columns) {
        return "insert into " + to + " (" + columns + ") select " + columns + " from " + from;
    }

    /** Makes both what they were; nobody may work on them. */
    void restore(TestSchema schema, Path world) {
        try (Connection connection = schema.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set foreign_key_checks = 0");
            for (Map.Entry<String, String> table : tables.entrySet()) {
                statement.execute("delete from " + table.getKey());
                statement.execute(copied(table.getKey(), copy.name() + "." + table.getKey(), table.getValue()));
            }
            connection.commit();
            removeTree(world);
            Files.createDirectories(world);
            copyTree(files, world);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path there = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(file, there);
                }
            }
        }
    }

    static void removeTree(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() {
        TestDatabase.shared().drop(copy);
        try {
            removeTree(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
