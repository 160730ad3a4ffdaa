package io.haneul.store.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.store.testing.MariaDbBinaries;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    private Path directory;

    @Test
    void withoutAUrlItRunsItsOwnServerAndStopsItAtTheEnd() throws Exception {
        long pid;
        try (Database database = open("connections = 3")) {
            pid = database.server().orElseThrow().endpoint().pid();
            assertEquals("haneul", schemaOf(database));
        }
        assertTrue(ProcessHandle.of(pid).isEmpty());
    }

    @Test
    void withAUrlItUsesTheOperatorsServerAndStartsNone() throws Exception {
        TestSchema schema = TestDatabase.shared().createSchema();
        String password = schema.endpoint().password() + "\n";

        try (Database database = open(lines(schema, passwordFile(password)))) {
            assertTrue(database.server().isEmpty());
            assertEquals(schema.name(), schemaOf(database));
        }
        assertFalse(Files.exists(directory.resolve("db")));
    }

    @Test
    void aCallerWaitsWhileTheServerIsRestarted() throws Exception {
        try (Database database = open("")) {
            long before = database.server().orElseThrow().endpoint().pid();
            ProcessHandle.of(before).orElseThrow().destroyForcibly();

            assertEquals("haneul", schemaAfterRestart(database));
        }
    }

    @Test
    void aWrongPasswordIsOneLineThatDoesNotTellIt() throws Exception {
        TestSchema schema = TestDatabase.shared().createSchema();
        String lines = lines(schema, passwordFile("wrongsecret"));

        String message =
                assertThrows(SQLException.class, () -> open(lines).close()).getMessage();

        assertTrue(message.contains("Access denied"), message);
        assertFalse(message.contains("wrongsecret"), message);
        assertFalse(message.contains("\n"), message);
    }

    @Test
    void aMissingPasswordFileIsNamed() throws Exception {
        TestSchema schema = TestDatabase.shared().createSchema();
        String lines = lines(schema, Path.of("/nowhere/password"));

        String message =
                assertThrows(IOException.class, () -> open(lines).close()).getMessage();

        assertEquals("the password file /nowhere/password cannot be read", message);
    }

    @Test
    void anotherVendorsUrlIsRefused() {
        String message = assertThrows(IOException.class, () -> open("url = jdbc:other://127.0.0.1/x")
                        .close())
                .getMessage();

        assertTrue(message.endsWith("must begin with jdbc:mariadb:"), message);
    }

    private Database open(String lines) throws IOException, SQLException {
        Path file = Files.writeString(directory.resolve("io.haneul.store.cfg"), lines);
        return Database.open(DatabaseSettings.read(file), home(), directory);
    }

    /** A distribution as far as the database sees it. */
    private Path home() throws IOException {
        Path home = Files.createDirectories(directory.resolve("home"));
        if (!Files.exists(home.resolve("mariadb"))) {
            Files.createSymbolicLink(home.resolve("mariadb"), MariaDbBinaries.directory());
        }
        return home;
    }

    private Path passwordFile(String password) throws IOException {
        return Files.writeString(directory.resolve("password"), password);
    }

    private static String lines(TestSchema schema, Path passwordFile) {
        return "url = " + schema.jdbcUrl() + "\nuser = " + schema.endpoint().user() + " \npassword-file = "
                + passwordFile + "\n";
    }

    /** A connection that was open is broken by the restart; the next one from the pool is not. */
    private static String schemaAfterRestart(Database database) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return schemaOf(database);
            } catch (SQLException e) {
                if (attempt == 30) {
                    throw e;
                }
            }
        }
    }

    private static String schemaOf(Database database) throws SQLException {
        try (Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select database()")) {
            row.next();
            return row.getString(1);
        }
    }
}
