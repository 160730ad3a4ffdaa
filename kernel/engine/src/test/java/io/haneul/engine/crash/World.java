package io.haneul.engine.crash;

import io.haneul.engine.core.EngineConfig;
import io.haneul.engine.testing.DemoZone;
import io.haneul.engine.testing.Server;
import io.haneul.plugins.simulator.Simulator;
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
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A database and a simulated world in which servers live and die. */
final class World implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BUSY =
            "select (select count(*) from job where state in ('QUEUED', 'RUNNING', 'PARKED'))"
                    + " + (select count(*) from network_change c join network n on n.id = c.network_id"
                    + " where n.state = 'IMPLEMENTED' and n.removed is null)";

    private final TestSchema schema;
    private final Path directory;
    private final DemoZone zone;
    private final Base empty;
    private Simulator simulator;

    World() throws IOException {
        schema = TestDatabase.shared().createSchema();
        directory = Files.createTempDirectory("haneul-crash");
        Files.createDirectories(files("one"));
        simulator = new Simulator(simulated());
        try (Server server = start(new Cutoff(Optional.empty()))) {
            // nothing happens by itself but what a scenario wants
            server.call("updateConfiguration", "name", "ping.interval", "value", "3600");
            zone = DemoZone.build(server, 1, 2);
        }
        Files.createDirectories(files("two"));
        Files.copy(files("one").resolve("key"), files("two").resolve("key"));
        empty = save();
    }

    private Path simulated() {
        return directory.resolve("simulator");
    }

    /** {@return where the server of that name keeps its files} */
    Path files(String node) {
        return directory.resolve(node);
    }

    DemoZone zone() {
        return zone;
    }

    TestSchema schema() {
        return schema;
    }

    Simulator simulator() {
        return simulator;
    }

    /** {@return the only server, or the next run of it, which takes over at once} */
    Server start(Cutoff cutoff) {
        Outside outside = new Outside(verb -> cutoff.requireAlive(), Optional.empty());
        return start(new Server.Settings(
                files("one"), "one", cutoff, outside, Clock.systemUTC(), EngineConfig.Timing.PRODUCTION));
    }

    Server start(Server.Settings settings) {
        try {
            return Server.start(schema, simulator, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return everything as it is now; no server may run} */
    Base save() {
        return Base.of(schema, simulated());
    }

    /** Makes everything what it was; no server may run. */
    void restore(Base base) {
        simulator.close();
        base.restore(schema, simulated());
        simulator = new Simulator(simulated());
    }

    /** Makes everything what it was before the first scenario. */
    void clear() {
        restore(empty);
    }

    /** {@return whether nothing is left to be done} */
    boolean isQuiet() {
        return number(BUSY) == 0;
    }

    /** On return that is so. */
    void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it does not come to an end: "
                        + rows(
                                "select script, state, direction, step,"
                                        + " attempt, waiting_for, error_text, baton from job where state in ('QUEUED', 'RUNNING', 'PARKED')")
                        + " changes " + rows("select * from network_change"));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(4);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    long number(String sql) {
        return Long.parseLong(rows(sql).get(0));
    }

    /** {@return the rows a query answers, columns separated by blanks} */
    List<String> rows(String sql) {
        try (Connection connection = schema.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(" ", columns));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        simulator.close();
        empty.close();
        TestDatabase.shared().drop(schema);
        try {
            Base.removeTree(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
