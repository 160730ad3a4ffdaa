package io.haneul.store.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.store.testing.MariaDbBinaries;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
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
        try (Database database = Database.open(config("", "", ""))) {
            pid = database.server().orElseThrow().endpoint().pid();
            assertEquals("haneul", schemaOf(database));
        }
        assertTrue(ProcessHandle.of(pid).isEmpty());
    }

    @Test
    void withAUrlItUsesTheOperatorsServerAndStartsNone() throws Exception {
        TestSchema schema = TestDatabase.shared().createSchema();
        Path passwordFile = Files.writeString(
                directory.resolve("password"), schema.endpoint().password() + "\n");
        String user = " " + schema.endpoint().user() + " ";

        try (Database database = Database.open(config(schema.jdbcUrl(), user, passwordFile.toString()))) {
            assertTrue(database.server().isEmpty());
            assertEquals(schema.name(), schemaOf(database));
        }
        assertFalse(Files.exists(directory.resolve("db")));
    }

    @Test
    void aCallerWaitsWhileTheServerIsRestarted() throws Exception {
        try (Database database = Database.open(config("", "", ""))) {
            long before = database.server().orElseThrow().endpoint().pid();
            ProcessHandle.of(before).orElseThrow().destroyForcibly();

            assertEquals("haneul", schemaAfterRestart(database));
        }
    }

    @Test
    void aWrongPasswordIsOneLineThatDoesNotTellIt() throws Exception {
        TestSchema schema = TestDatabase.shared().createSchema();
        Path passwordFile = Files.writeString(directory.resolve("password"), "wrongsecret");
        String url = schema.jdbcUrl() + "&password=wrongsecret";
        DatabaseConfig config = config(url, schema.endpoint().user(), passwordFile.toString());

        String message = assertThrows(
                        DatabaseException.class, () -> Database.open(config).close())
                .getMessage();

        assertTrue(message.contains("Access denied"), message);
        assertFalse(message.contains("wrongsecret"), message);
        assertFalse(message.contains("\n"), message);
    }

    @Test
    void aMissingPasswordFileIsNamed() {
        DatabaseConfig config = config("jdbc:mariadb://127.0.0.1:1/x", "haneul", "/nowhere/password");

        String message = assertThrows(
                        DatabaseException.class, () -> Database.open(config).close())
                .getMessage();

        assertEquals("the password file /nowhere/password cannot be read", message);
    }

    private DatabaseConfig config(String url, String user, String passwordFile) {
        return new DatabaseConfig(url, user, passwordFile, directory.resolve("db"), MariaDbBinaries.directory());
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
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select database()")) {
            row.next();
            return row.getString(1);
        }
    }
}
