package io.haneul.store.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.store.testing.MariaDbBinaries;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class EmbeddedDatabaseTest {

    @TempDir
    private Path directory;

    private final List<EmbeddedDatabase> started = new ArrayList<>();
    private final List<Process> holders = new ArrayList<>();

    @AfterEach
    void stopEverything() throws IOException {
        started.forEach(EmbeddedDatabase::close);
        holders.forEach(Process::destroyForcibly);
        ServerProcess.find(layout()).ifPresent(left -> left.stop(java.time.Duration.ZERO));
    }

    @Test
    void theFirstStartMakesOneAccountWhosePasswordOnlyTheOwnerCanRead() throws Exception {
        EmbeddedDatabase database = start(Settings.production());

        assertEquals(
                List.of("haneul@127.0.0.1"),
                query(
                        database,
                        "select concat(user, '@', host) from mysql.global_priv where"
                                + " json_value(priv, '$.account_locked') is null order by 1"));
        Path password = database.endpoint().passwordFile();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(password)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(layout().data())));
        assertThrows(SQLException.class, () -> DriverManager.getConnection(
                        database.endpoint().jdbcUrl(""), "root", "")
                .close());
    }

    @Test
    void thePasswordIsInNoArgumentAndNoLog() throws Exception {
        Endpoint endpoint = start(Settings.production()).endpoint();

        String password = endpoint.password();
        String arguments = Files.readString(Path.of("/proc", Long.toString(endpoint.pid()), "cmdline"));
        assertTrue(password.length() >= 24);
        assertFalse(arguments.contains(password));
        assertFalse(Files.readString(layout().log()).contains(password));
        assertFalse(endpoint.toString().contains(password));
        assertFalse(endpoint.jdbcUrl("x").contains(password));
    }

    @Test
    void itCommitsDurablyAndListensOnLoopbackOnly() throws Exception {
        EmbeddedDatabase database = start(Settings.production());

        assertEquals(List.of("1"), query(database, "select @@innodb_flush_log_at_trx_commit"));
        assertEquals(List.of("ON"), query(database, "select @@innodb_doublewrite"));
        assertEquals(List.of("0"), query(database, "select @@log_bin"));
        assertEquals(List.of("127.0.0.1"), query(database, "select @@bind_address"));
        assertEquals(List.of("utf8mb4"), query(database, "select @@character_set_server"));
    }

    /** A server that starts removes what it takes for leftovers of its own among temporary tables. */
    @Test
    void anotherServerThatStartsLeavesTemporaryTablesAlone() throws Exception {
        EmbeddedDatabase database = start(Settings.forgetful());
        try (Connection connection =
                        database.dataSource(EmbeddedDatabase.SCHEMA).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table passing (id int) engine=aria");

            Layout beside = new Layout(layout().binaries(), directory.resolve("beside"));
            started.add(EmbeddedDatabase.start(beside, Settings.forgetful()));

            statement.execute("insert into passing values (7)");
            statement.execute("drop table passing");
        }
    }

    @Test
    void whatWasCommittedIsThereAfterStopAndStart() throws Exception {
        EmbeddedDatabase first = start(Settings.production());
        execute(first, "create table kept (id int primary key) engine=innodb");
        execute(first, "insert into kept values (7)");
        String password = first.endpoint().password();
        first.close();

        assertTrue(ServerProcess.find(layout()).isEmpty());
        EmbeddedDatabase second = start(Settings.production());
        assertEquals(List.of("7"), query(second, "select id from kept"));
        assertEquals(password, second.endpoint().password());
    }

    @Test
    void aKilledServerIsRestartedOnItsPortAndKeepsWhatWasCommitted() throws Exception {
        EmbeddedDatabase database = start(Settings.production());
        execute(database, "create table kept (id int primary key) engine=innodb");
        execute(database, "insert into kept values (7)");
        Endpoint before = database.endpoint();

        ProcessHandle killed = ProcessHandle.of(before.pid()).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().get();

        assertEquals(List.of("7"), query(database, "select id from kept"));
        assertEquals(before.port(), database.endpoint().port());
        assertNotEquals(before.pid(), database.endpoint().pid());
    }

    @Test
    void aServerThatDiesIsRestartedWithoutAnybodyAsking() throws Exception {
        EmbeddedDatabase database = start(Settings.forgetful());
        long before = database.endpoint().pid();

        ProcessHandle.of(before).orElseThrow().destroyForcibly();

        while (database.endpoint().pid() == before) {
            Thread.onSpinWait();
        }
        assertEquals(List.of("1"), query(database, "select 1"));
    }

    @Test
    void oneDataDirectoryHasOneOwner() throws Exception {
        EmbeddedDatabase database = start(Settings.forgetful());

        String refusal = assertThrows(EmbeddedDatabaseException.class, () -> start(Settings.forgetful()))
                .getMessage();
        assertTrue(refusal.contains("in use by another running instance"), refusal);
        assertTrue(refusal.contains(Long.toString(ProcessHandle.current().pid())), refusal);
        // The refused attempt must not have dropped the owner's lock.
        Process other = holder();
        assertNotEquals(0, other.waitFor());
        assertEquals(List.of("1"), query(database, "select 1"));
    }

    @Test
    void theServerOfAKilledJvmIsAdopted() throws Exception {
        long survivor = killHolderAndKeepItsServer();

        EmbeddedDatabase database = start(Settings.forgetful());

        assertEquals(survivor, database.endpoint().pid());
        assertEquals(List.of("1"), query(database, "select 1"));
        database.close();
        assertTrue(ServerProcess.find(layout()).isEmpty());
    }

    @Test
    void aSurvivorThatDoesNotCommitDurablyIsReplaced() throws Exception {
        long survivor = killHolderAndKeepItsServer();

        EmbeddedDatabase database = start(Settings.production());

        assertNotEquals(survivor, database.endpoint().pid());
        assertEquals(List.of("1"), query(database, "select @@innodb_flush_log_at_trx_commit"));
    }

    @Test
    void aSurvivorThatRefusesOurPasswordIsReplacedAndThatIsSaid() throws Exception {
        long survivor = killHolderAndKeepItsServer();
        Files.writeString(layout().password(), "not it");

        String message = assertThrows(EmbeddedDatabaseException.class, () -> start(Settings.forgetful()))
                .getMessage();

        assertEquals("the database server refuses our password", message);
        assertTrue(ServerProcess.find(layout()).isEmpty(), "process " + survivor + " is left");
    }

    @Test
    void anInstallationThatWasCutOffIsDoneAgain() throws Exception {
        Files.createDirectories(layout().data().resolve("files.unfinished/mysql"));
        Files.writeString(layout().data().resolve("files.unfinished/mysql/half"), "");
        Files.writeString(layout().password(), "of the attempt that was cut off");

        assertEquals(List.of("1"), query(start(Settings.forgetful()), "select 1"));
    }

    @Test
    void aMissingProgramIsOneClearLine() {
        Layout nowhere = new Layout(directory.resolve("nowhere"), layout().data());

        String message = assertThrows(
                        EmbeddedDatabaseException.class, () -> EmbeddedDatabase.start(nowhere, Settings.forgetful()))
                .getMessage();

        assertTrue(message.endsWith("nowhere/bin/mariadbd is missing or not executable"), message);
    }

    @Test
    void damagedFilesAreReportedInTheServersOwnWords() throws Exception {
        start(Settings.production()).close();
        Files.writeString(layout().files().resolve("ibdata1"), "damaged");

        String message = assertThrows(EmbeddedDatabaseException.class, () -> start(Settings.production()))
                .getMessage();

        assertTrue(message.startsWith("the database server ended while starting: "), message);
        assertTrue(message.contains("ERROR"), message);
    }

    private long killHolderAndKeepItsServer() throws Exception {
        Process holder = holder();
        BufferedReader output = holder.inputReader();
        String line = output.readLine();
        holder.destroyForcibly().waitFor();
        return Long.parseLong(line.substring("pid ".length()));
    }

    private Process holder() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseHolder.class.getName(),
                        layout().binaries().toString(),
                        layout().data().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        holders.add(process);
        return process;
    }

    private EmbeddedDatabase start(Settings settings) {
        EmbeddedDatabase database = EmbeddedDatabase.start(layout(), settings);
        started.add(database);
        return database;
    }

    private Layout layout() {
        return new Layout(MariaDbBinaries.directory(), directory.resolve("db"));
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection =
                        database.dataSource(EmbeddedDatabase.SCHEMA).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection =
                        database.dataSource(EmbeddedDatabase.SCHEMA).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
