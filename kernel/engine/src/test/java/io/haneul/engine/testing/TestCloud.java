package io.haneul.engine.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.haneul.engine.Engine;
import io.haneul.engine.RunningEngine;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandBinder;
import io.haneul.engine.command.CommandDescriptors;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.ResponseDescriptor;
import io.haneul.engine.core.EngineConfig;
import io.haneul.engine.core.Plugins;
import io.haneul.model.JobId;
import io.haneul.store.Store;
import io.haneul.store.job.JobRow;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An engine on a schema of its own in the real database, called as the gateway calls it. */
public final class TestCloud implements AutoCloseable {
    private final Setup setup;
    private final TestSchema schema;
    private final Path data;
    private final Store store;
    private final RunningEngine running;
    private final List<TestCloud> companions = new ArrayList<>();

    private TestCloud(TestSchema schema, Path data, Setup setup) throws IOException {
        this.setup = setup;
        this.schema = schema;
        this.data = data;
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(schema.dataSource());
        pool.setMaximumPoolSize(20);
        pool.setMinimumIdle(1);
        this.store = Store.open(new HikariDataSource(pool), Store.Options.production());
        EngineConfig config = new EngineConfig(data, data.toString(), "http://localhost:1/client/api", setup.zone());
        this.running = RunningEngine.assemble(store, config, setup.plugins());
        running.start();
    }

    /**
     * What a cloud is made of.
     *
     * @param zone a file that makes its first zone
     */
    public record Setup(Plugins plugins, Optional<Path> zone) {
        /** {@return neither providers nor a zone} */
        public static Setup none() {
            return new Setup(Plugins.none(RunningEngine.providerSettings(() -> {}, provider -> {})), Optional.empty());
        }
    }

    /** {@return an empty cloud without providers} */
    public static TestCloud empty() {
        return of(Setup.none());
    }

    /** {@return a new cloud} */
    public static TestCloud of(Setup setup) {
        try {
            return new TestCloud(
                    TestDatabase.shared().createSchema(), Files.createTempDirectory("haneul-test-cloud"), setup);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends this run of the engine. {@return the next one, on the same data with the same providers} */
    public TestCloud restarted() {
        running.close();
        store.close();
        try {
            return new TestCloud(schema, data, setup);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return a second engine on the same database, closed with this one: with files of its own, but for the key} */
    public TestCloud beside() {
        try {
            Path files = Files.createTempDirectory("haneul-test-cloud");
            Files.copy(data.resolve("key"), files.resolve("key"));
            TestCloud other = new TestCloud(schema, files, Setup.none());
            companions.add(other);
            return other;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Engine engine() {
        return running.engine();
    }

    public Store store() {
        return store;
    }

    public Path data() {
        return data;
    }

    public TestSchema schema() {
        return schema;
    }

    /** {@return the first admin} */
    public Caller admin() {
        return engine().authentication().rootAdmin();
    }

    /** {@return the answer of a call; parameters are names and values in turn} */
    public Answer call(Caller caller, String command, Object... parameters) {
        Map<String, String> bound = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            bound.put(CommandBinder.key(parameters[i].toString()), parameters[i + 1].toString());
        }
        return engine().execute(caller, command, bound);
    }

    /** {@return the object a call answers, by field names on the wire} */
    public Map<String, Object> one(Caller caller, String command, Object... parameters) {
        return fields(((Answer.Single) call(caller, command, parameters)).value());
    }

    /** {@return the objects a list answers} */
    public List<Map<String, Object>> list(Caller caller, String command, Object... parameters) {
        return ((Answer.Listing) call(caller, command, parameters))
                .items().stream().map(TestCloud::fields).toList();
    }

    /** {@return one field of all objects a list answers} */
    public List<Object> names(Caller caller, String field, String command, Object... parameters) {
        return list(caller, command, parameters).stream()
                .map(item -> item.get(field))
                .toList();
    }

    /** {@return what the call is refused with} */
    public Refusal refused(Caller caller, String command, Object... parameters) {
        return assertThrows(Refusal.class, () -> call(caller, command, parameters));
    }

    /** {@return the row of the job a call admits, when it has ended} */
    public JobRow job(Caller caller, String command, Object... parameters) {
        return ended(((Answer.Accepted) call(caller, command, parameters)).job());
    }

    /** {@return the job's row when it has ended} */
    public JobRow ended(JobId job) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < deadline) {
            JobRow row = store.read(tx -> tx.jobs().find(job)).orElseThrow();
            if (row.state().isEnd()) {
                return row;
            }
            pause();
        }
        throw new AssertionError("job " + job + " does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** {@return the fields of a response that have a value, by their names on the wire} */
    public static Map<String, Object> fields(Record response) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (ResponseDescriptor.Field field :
                CommandDescriptors.response(response.getClass()).fields()) {
            Object value = read(field, response);
            if (value instanceof Optional<?> optional) {
                value = optional.orElse(null);
            }
            if (value != null) {
                fields.put(field.name(), value);
            }
        }
        return fields;
    }

    private static Object read(ResponseDescriptor.Field field, Object response) {
        try {
            return (Object) field.accessor().invokeExact(response);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** Gives each row of each table, as text, to the consumer. */
    public void rows(Consumer<String> consumer) {
        try (var connection = schema.dataSource().getConnection();
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var names = statement.executeQuery("show tables")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (var rows = statement.executeQuery("select * from `" + table + "`")) {
                    while (rows.next()) {
                        StringBuilder row = new StringBuilder(table);
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            row.append(' ').append(rows.getString(i));
                        }
                        consumer.accept(row.toString());
                    }
                }
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        companions.forEach(TestCloud::end);
        end();
        TestDatabase.shared().drop(schema);
    }

    private void end() {
        running.close();
        store.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
