package io.haneul.store.testing;

import io.haneul.store.embedded.EmbeddedDatabase;
import io.haneul.store.embedded.Layout;
import io.haneul.store.embedded.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A real MariaDB server for tests. {@link #shared()} is one per JVM, started when first asked for and gone with the
 * JVM; each test (or test class) takes a schema of its own from it:
 *
 * <pre>{@code
 * private final TestSchema schema = TestDatabase.shared().createSchema();
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {

    private static final String PREFIX = "haneul-test-db-";
    private static final long ROOM = 1L << 30;

    private final EmbeddedDatabase server;
    private final Path data;
    private final AtomicInteger schemas = new AtomicInteger();

    private TestDatabase(EmbeddedDatabase server, Path data) {
        this.server = server;
        this.data = data;
    }

    /** Fast and forgetful, in memory where that is possible. Do not close it. */
    public static TestDatabase shared() {
        return Shared.DATABASE;
    }

    /** A server of its own that commits durably, as in production. Close it. */
    public static TestDatabase durable() {
        return start(Path.of(System.getProperty("java.io.tmpdir")), Settings.production());
    }

    /** The server itself, for tests that kill it. */
    public EmbeddedDatabase server() {
        return server;
    }

    /** A fresh, empty schema. */
    public TestSchema createSchema() {
        String name = "test_" + schemas.incrementAndGet();
        execute("create database " + name);
        return new TestSchema(name, server.endpoint(), server.dataSource(name));
    }

    /** Drops a schema early; otherwise it goes with the server. */
    public void drop(TestSchema schema) {
        execute("drop database " + schema.name());
    }

    @Override
    public void close() {
        server.close();
        removeTree(data);
    }

    private void execute(String sql) {
        try (Connection connection = server.dataSource("").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestDatabase start(Path parent, Settings settings) {
        try {
            removeLeftovers(parent);
            Path data = Files.createTempDirectory(
                    parent, PREFIX + ProcessHandle.current().pid() + "-");
            EmbeddedDatabase server = EmbeddedDatabase.start(new Layout(MariaDbBinaries.directory(), data), settings);
            return new TestDatabase(server, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A test JVM that was killed leaves its server and files behind. */
    private static void removeLeftovers(Path parent) throws IOException {
        List<Path> all;
        try (Stream<Path> entries = Files.list(parent)) {
            all = entries.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
        for (Path data : all) {
            String owner =
                    data.getFileName().toString().substring(PREFIX.length()).split("-", 2)[0];
            if (ProcessHandle.of(Long.parseLong(owner)).isEmpty()) {
                String argument = "--datadir=" + data.resolve("files");
                ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .arguments()
                                .map(arguments -> List.of(arguments).contains(argument))
                                .orElse(false))
                        .forEach(ProcessHandle::destroyForcibly);
                removeNowOrNextTime(data);
            }
        }
    }

    private static void removeNowOrNextTime(Path leftover) {
        try {
            removeTree(leftover);
        } catch (UncheckedIOException e) {
            System.err.println("Left for the next test run (its server is still ending?): " + e.getMessage());
        }
    }

    static void removeTree(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        private static final TestDatabase DATABASE = startWithHook();

        private static TestDatabase startWithHook() {
            Path memory = Path.of("/dev/shm");
            Path parent = hasRoom(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
            TestDatabase database = start(parent, Settings.forgetful());
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "haneul-test-db-close"));
            return database;
        }

        /** Containers have 64 MB of it as a rule, which is less than a server needs. */
        private static boolean hasRoom(Path memory) {
            try {
                return Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > ROOM;
            } catch (IOException e) {
                return false;
            }
        }
    }
}
