package io.haneul.engine.testing;

import io.haneul.engine.RunningEngine;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.core.EngineConfig;
import io.haneul.engine.core.Plugins;
import io.haneul.model.JobId;
import io.haneul.plugins.firstfit.FirstFitHosts;
import io.haneul.plugins.firstfit.FirstFitPools;
import io.haneul.plugins.random.RandomHosts;
import io.haneul.plugins.random.RandomPools;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.plugins.virtualrouter.AnnouncedProvider;
import io.haneul.plugins.virtualrouter.VirtualRouter;
import io.haneul.plugins.vlan.VlanIsolation;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.network.NetworkIsolation;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.spi.storage.PrimaryStorageDriver;
import io.haneul.store.Gate;
import io.haneul.store.Store;
import io.haneul.store.job.JobRow;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One management server over a database and a simulated world that outlive it. */
public final class Server implements AutoCloseable {
    private final Store store;
    private final Plugins plugins;
    private final RunningEngine engine;

    /**
     * What a server is started with.
     *
     * @param data   directory of its files
     * @param node   its name; a new server of the same name takes over at once
     * @param gate   what its commits pass
     * @param wall   what its calls to providers pass
     * @param clock  tells its time
     * @param timing how long it waits for other servers
     */
    public record Settings(Path data, String node, Gate gate, Wall wall, Clock clock, EngineConfig.Timing timing) {
        /** One whose commits pass a gate. */
        public Settings(Path data, String node, Gate gate) {
            this(data, node, gate, Wall.OPEN, Clock.systemUTC(), EngineConfig.Timing.PRODUCTION);
        }

        /** {@return a server that nothing cuts off} */
        public static Settings of(Path data) {
            return new Settings(data, "one", Gate.OPEN);
        }
    }

    private Server(Store store, Plugins plugins, RunningEngine engine) {
        this.store = store;
        this.plugins = plugins;
        this.engine = engine;
    }

    /** {@return a server that has started} */
    public static Server start(TestSchema schema, Simulator simulator, Settings settings) throws IOException {
        Store store =
                Store.open(TestPools.pool(schema.dataSource()), new Store.Options(settings.gate(), settings.clock()));
        RunningEngine[] later = new RunningEngine[1];
        Plugins plugins = Plugins.none(RunningEngine.providerSettings(store::requireNoTransaction, provider -> {
            if (later[0] != null) {
                later[0].providerAppeared(provider);
            }
        }));
        Wall wall = settings.wall();
        plugins.hypervisors().add(wall.around(HypervisorDriver.class, simulator.driver()));
        plugins.storage().add(wall.around(PrimaryStorageDriver.class, simulator.storage()));
        plugins.isolations().add(wall.around(NetworkIsolation.class, new VlanIsolation()));
        plugins.networks().add(wall.around(NetworkProvider.class, new VirtualRouter()));
        plugins.networks().add(new AnnouncedProvider("VpcVirtualRouter"));
        plugins.networks().add(new AnnouncedProvider("InternalLbVm"));
        plugins.hostAllocators().add(new FirstFitHosts());
        plugins.hostAllocators().add(new RandomHosts());
        plugins.poolAllocators().add(new FirstFitPools());
        plugins.poolAllocators().add(new RandomPools());
        RunningEngine engine = RunningEngine.assemble(
                store,
                new EngineConfig(
                        settings.data(),
                        settings.node(),
                        "http://127.0.0.1/client/api",
                        Optional.empty(),
                        settings.timing()),
                plugins);
        later[0] = engine;
        Server server = new Server(store, plugins, engine);
        engine.start();
        return server;
    }

    /** {@return the store} */
    public Store store() {
        return store;
    }

    /** {@return the providers that are there} */
    public Plugins plugins() {
        return plugins;
    }

    /** {@return the engine} */
    public RunningEngine engine() {
        return engine;
    }

    /** {@return the first admin} */
    public Caller admin() {
        return engine.engine().authentication().rootAdmin();
    }

    /** {@return the admin's call's answer; parameters are names and values in turn} */
    public Answer call(String command, String... parameters) {
        return callAs(admin(), command, parameters);
    }

    /** {@return the caller's call's answer} */
    public Answer callAs(Caller caller, String command, String... parameters) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            byName.put(parameters[i].toLowerCase(Locale.ROOT), parameters[i + 1]);
        }
        return engine.engine().execute(caller, command, byName);
    }

    /** {@return the object a call answers} */
    public <R extends Record> R object(Class<R> type, String command, String... parameters) {
        Answer answer = call(command, parameters);
        if (answer instanceof Answer.Single single) {
            return type.cast(single.value());
        }
        return type.cast(((Answer.Listing) answer).items().get(0));
    }

    /** {@return the id of the object a call answers, or of the first it lists} */
    public String id(String command, String... parameters) {
        Answer answer = call(command, parameters);
        Record record = answer instanceof Answer.Single single
                ? single.value()
                : ((Answer.Listing) answer).items().get(0);
        try {
            return String.valueOf(record.getClass().getMethod("id").invoke(record));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("answers of " + command + " have no id", e);
        }
    }

    /** {@return what a call lists} */
    public <R extends Record> List<R> list(Class<R> type, String command, String... parameters) {
        return ((Answer.Listing) call(command, parameters))
                .items().stream().map(type::cast).toList();
    }

    /** {@return the accepted answer of an asynchronous call} */
    public Answer.Accepted accepted(String command, String... parameters) {
        return (Answer.Accepted) call(command, parameters);
    }

    /** {@return the job of an asynchronous call, when it has ended} */
    public JobRow job(String command, String... parameters) {
        return ended(accepted(command, parameters).job());
    }

    /** {@return the job, when it has ended} */
    public JobRow ended(JobId job) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            JobRow row = store.read(tx -> tx.jobs().find(job)).orElseThrow();
            if (row.state().isEnd()) {
                return row;
            }
            if (System.nanoTime() > patience) {
                throw new AssertionError("job " + row.script() + " has not ended: " + row);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets go of what is left of a server that was killed. */
    public void bury() {
        for (Runnable part : List.<Runnable>of(engine::close, plugins::close, store::close)) {
            try {
                part.run();
            } catch (Killed e) {
                // as far as it came before it touched what a dead server cannot
            }
        }
    }

    @Override
    public void close() {
        engine.close();
        plugins.close();
        store.close();
    }
}
