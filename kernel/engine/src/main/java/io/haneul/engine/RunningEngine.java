package io.haneul.engine;

import io.haneul.engine.core.EngineConfig;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Plugins;
import io.haneul.engine.provider.Providers;
import io.haneul.jobs.Jobs;
import io.haneul.store.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/** The engine put together: the composition root, in the product as in tests. */
public final class RunningEngine implements AutoCloseable {
    private static final int WORKERS = 48;

    private final Kernel kernel;
    private final Areas areas;
    private final EngineCore engine;

    private RunningEngine(Kernel kernel, Areas areas, EngineCore engine) {
        this.kernel = kernel;
        this.areas = areas;
        this.engine = engine;
    }

    /** {@return how calls to providers are bounded} */
    public static Providers.Settings providerSettings(Runnable noTransaction, Consumer<String> appeared) {
        return new Providers.Settings(256, 8, Duration.ofSeconds(10), noTransaction, appeared);
    }

    /** {@return the engine, put together but not working yet} */
    public static RunningEngine assemble(Store store, EngineConfig config, Plugins plugins) throws IOException {
        EngineConfig.Timing timing = config.timing();
        Jobs jobs = new Jobs(store, new Jobs.Options(config.node(), timing.lease(), timing.longestDeadline(), WORKERS));
        Kernel kernel = Kernel.of(store, jobs, plugins, config);
        Areas areas = Areas.of(kernel);
        return new RunningEngine(kernel, areas, new EngineCore(kernel, areas.authentication(), areas.permissions()));
    }

    /** {@return its face towards gateway and shell} */
    public Engine engine() {
        return engine;
    }

    /** Makes what a first start makes, takes over the jobs that were left, and begins to work. */
    public void start() throws IOException {
        areas.prepare();
        kernel.jobs().start();
        areas.start(engine);
        engine.ready();
    }

    /** Lets the jobs that wait for the provider go on, and takes in what it brings. */
    public void providerAppeared(String provider) {
        areas.providerAppeared(provider);
        kernel.jobs().providerAppeared(provider);
    }

    /** {@return the names of all scripts this server can run} */
    public Set<String> scripts() {
        return kernel.jobs().scripts();
    }

    /** Throws when the calling thread has a transaction open. */
    public void requireNoTransaction() {
        kernel.store().requireNoTransaction();
    }

    @Override
    public void close() {
        engine.closing();
        kernel.recurring().close();
        areas.close();
        kernel.jobs().close();
    }
}
