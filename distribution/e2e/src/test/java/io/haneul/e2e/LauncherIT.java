package io.haneul.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.e2e.Commands.Said;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the outside: what an operator types and sees. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LauncherIT {

    private static Path home = Path.of("");

    @TempDir
    private Path directory;

    private Launcher haneul = new Launcher(home, Path.of("."));

    @BeforeAll
    static void unpack() throws Exception {
        home = Launcher.unpacked();
    }

    @BeforeEach
    void chooseData() {
        haneul = new Launcher(home, directory.resolve("data"));
    }

    @AfterEach
    void stop() throws Exception {
        haneul.say("stop");
    }

    @Test
    void itStartsIsAskedAndStops() throws Exception {
        assertEquals("stopped", haneul.status("state"));

        Said started = haneul.start();

        assertEquals(0, started.exit(), started.text());
        assertTrue(started.text().contains("http://127.0.0.1:" + haneul.port() + "/client/api"), started.text());
        assertEquals(0, haneul.say("status").exit());
        assertEquals("ready", haneul.status("state"));
        assertEquals(System.getProperty("project.version"), haneul.status("version"));
        long server = haneul.pid("pid");
        long database = haneul.pid("dbpid");
        assertEquals(Set.of(haneul.port()), Sockets.open(server), "only the API is offered to other machines");
        assertEquals(Set.of(), Sockets.open(database));
        assertNoSecretIsAnArgument(server, database);
        assertExampleLogsIn(started.text());

        assertRefused(haneul.start(), "is in use by a running instance (process " + server);
        assertRefused(haneul.say("reset", "--yes"), "running; stop it first");
        assertConsoleWorks();

        assertEquals(0, haneul.say("stop").exit());
        assertEquals("stopped", haneul.status("state"));
        assertTrue(hasEnded(server));
        assertTrue(hasEnded(database));

        assertRefused(haneul.say("reset"), "say --yes to confirm");
        assertEquals(0, haneul.say("reset", "--yes").exit());
        try (var left = Files.list(haneul.data())) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void theDatabaseOfAKilledServerIsAdoptedOrStopped() throws Exception {
        Path settings = haneul.data().resolve("etc/io.haneul.cfg");
        assertEquals(0, haneul.start().exit());
        Files.writeString(settings, "# the operator's own words\n");
        long database = haneul.pid("dbpid");
        kill(haneul.pid("pid"));
        assertEquals("stopped", haneul.status("state"));
        Path unpacked = Files.createFile(haneul.data().resolve("karaf/cache/unpacked-by-an-older-build"));
        Path rebuilt = Files.writeString(home.resolve("system/rebuilt-in-place.jar"), "");

        Said again = haneul.start();

        Files.delete(rebuilt);
        assertEquals(0, again.exit(), again.text());
        assertFalse(Files.exists(unpacked), "other bundles in the same place are not taken for those of before");
        assertEquals(database, haneul.pid("dbpid"));
        assertEquals("# the operator's own words\n", Files.readString(settings));
        kill(haneul.pid("pid"));
        assertEquals(0, haneul.say("stop").exit());
        assertEquals("", haneul.status("dbpid"));
    }

    @Test
    void aDatabaseOfTheOperatorsIsThreeLines() throws Exception {
        TestSchema schema = TestDatabase.shared().createSchema();
        Path etc = Files.createDirectories(haneul.data().resolve("etc"));
        Files.writeString(
                etc.resolve("io.haneul.store.cfg"),
                String.join(
                        "\n",
                        "url = " + schema.jdbcUrl(),
                        "user = " + schema.endpoint().user(),
                        "password-file = " + schema.endpoint().passwordFile()));

        Said started = haneul.start();

        assertEquals(0, started.exit(), started.text());
        assertEquals("", haneul.status("dbpid"));
        assertFalse(Files.exists(haneul.data().resolve("db")));
    }

    @Test
    void whatCannotWorkIsOneClearLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    haneul.start("--port", Integer.toString(taken.getLocalPort())),
                    "port " + taken.getLocalPort() + " is taken by another program; choose another with --port");
        }
        assertRefused(haneul.start("--port", "65536"), "--port wants a number between 1 and 65535, not '65536'");
        assertRefused(haneul.start("--zone", "/nowhere"), "the zone file /nowhere cannot be read");
        assertRefused(haneul.start("--frobnicate"), "unknown option --frobnicate");
        assertRefused(haneul.say("console", "bundle:list"), "not running with the data directory");
        assertRefused(new Launcher(home, Path.of("/proc/haneul")).start(), "/proc/haneul cannot be created");
        assertRefused(new Launcher(home, home.resolve("VERSION")).start(), "VERSION is not a directory");
        assertRefused(onAFullDisk().start(), "only 12 MB are free on the disk of ");

        Files.writeString(Files.createDirectories(directory.resolve("photos")).resolve("cat.jpg"), "");
        Launcher photos = new Launcher(home, directory.resolve("photos"));
        assertRefused(photos.start(), "is not empty and not a data directory of Haneul");
        assertRefused(photos.say("reset", "--yes"), "is not a data directory of Haneul");
        assertTrue(Files.exists(directory.resolve("photos/cat.jpg")));
    }

    /** A disk that is nearly full, as the program that measures it would tell. */
    private Launcher onAFullDisk() throws IOException {
        Path programs = Files.createDirectories(directory.resolve("programs"));
        Path df = Files.writeString(
                programs.resolve("df"),
                """
                #!/bin/sh
                echo 'Filesystem 1024-blocks Used Available Capacity Mounted on'
                echo '/dev/disk 10000000 9987712 12288 99% /'
                """);
        Files.setPosixFilePermissions(df, PosixFilePermissions.fromString("rwx------"));
        return haneul.with(Map.of("PATH", programs + ":" + System.getenv("PATH")));
    }

    /** An error that is no exception ends a thread without a word, unless somebody looks. */
    @Test
    void aClassThatIsMissingIsOneClearLineToo() throws Exception {
        Path broken = home.resolveSibling("broken");
        Commands.run(List.of("rm", "-rf", broken.toString()));
        assertEquals(
                0,
                Commands.run(List.of("cp", "-al", home.toString(), broken.toString()))
                        .exit());
        Path engine = broken.resolve("system/io/haneul/haneul-engine/%1$s/haneul-engine-%1$s.jar"
                .formatted(System.getProperty("project.version")));
        Path damaged = Files.copy(engine, broken.resolve("damaged.jar"));
        try (FileSystem jar = FileSystems.newFileSystem(damaged)) {
            Files.delete(jar.getPath("io/haneul/engine/Areas.class"));
        }
        Files.move(damaged, engine, StandardCopyOption.REPLACE_EXISTING);

        Said started = new Launcher(broken, haneul.data()).start();

        assertRefused(started, "The engine cannot start: java.lang.NoClassDefFoundError: io/haneul/engine/Areas");
        assertEquals("stopped", haneul.status("state"));
    }

    /** The line an operator copies has no password in it, and works. */
    private static void assertExampleLogsIn(String announcement) throws IOException, InterruptedException {
        String example = announcement.replaceFirst("(?s).*\n  example ", "");

        Said said = Commands.run(List.of("bash", "-c", example));

        assertFalse(example.contains("password="), example);
        assertEquals(0, said.exit(), said.text());
        assertTrue(said.text().contains("\"sessionkey\":"), said.text());
    }

    private void assertConsoleWorks() throws IOException, InterruptedException {
        Said list = haneul.say("console", "bundle:list");
        for (int attempt = 0; list.exit() != 0 && attempt < 50; attempt++) {
            list = haneul.say("console", "bundle:list"); // it comes up after the API
        }
        assertEquals(0, list.exit(), list.text());
        assertTrue(list.text().contains("Haneul :: Kernel :: Engine"), list.text());
        assertNotEquals(0, haneul.say("console", "no:such").exit());
    }

    private void assertNoSecretIsAnArgument(long... processes) throws IOException {
        Path users = haneul.data().resolve("etc/users.properties");
        String console = Files.readString(users).replaceFirst("(?s)haneul = ([0-9a-f]+),.*", "$1");
        String database = Files.readString(haneul.data().resolve("db/password"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(users)));
        assertEquals(48, console.length());
        for (long process : processes) {
            String arguments = Files.readString(Path.of("/proc", Long.toString(process), "cmdline"));
            assertFalse(arguments.contains(console));
            assertFalse(arguments.contains(database));
        }
    }

    private static void assertRefused(Said said, String words) {
        assertNotEquals(0, said.exit());
        assertTrue(said.text().contains(words), said.text());
        assertEquals(1, said.text().lines().count(), said.text());
    }

    private static void kill(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        while (!hasEnded(pid)) {
            Thread.onSpinWait();
        }
    }

    /** A process nobody has asked about yet is still listed, but has no command line. */
    private static boolean hasEnded(long pid) {
        try {
            return Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline")).length == 0;
        } catch (IOException e) {
            return true;
        }
    }
}
