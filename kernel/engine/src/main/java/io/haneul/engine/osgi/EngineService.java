package io.haneul.engine.osgi;

import io.haneul.engine.Engine;
import io.haneul.engine.RunningEngine;
import io.haneul.engine.core.EngineConfig;
import io.haneul.engine.core.Plugins;
import io.haneul.engine.provider.Providers;
import io.haneul.spi.Provider;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.network.NetworkIsolation;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.StoragePoolAllocator;
import io.haneul.spi.storage.PrimaryStorageDriver;
import io.haneul.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's composition root in the product. Blueprint gives it the providers as they come and go, and the store when the
 * database is up; then it starts the engine in a thread of its own and offers it as a service.
 */
public final class EngineService {
    private static final Logger LOG = LoggerFactory.getLogger(EngineService.class);

    private final BundleContext context;
    private final Announcements announcements = new Announcements();
    private final Plugins plugins;
    private @Nullable RunningEngine running;
    private @Nullable ServiceRegistration<Engine> registration;

    public EngineService(BundleContext context) {
        this.context = context;
        this.plugins =
                Plugins.none(RunningEngine.providerSettings(announcements::noTransaction, announcements::appeared));
    }

    /** What providers tell before and after there is an engine to tell. */
    private static final class Announcements {
        private volatile Optional<RunningEngine> engine = Optional.empty();

        void appeared(String provider) {
            engine.ifPresent(there -> there.providerAppeared(provider));
        }

        void noTransaction() {
            engine.ifPresent(RunningEngine::requireNoTransaction);
        }
    }

    /** {@return what binds hypervisor drivers} */
    public Binding<HypervisorDriver> hypervisors() {
        return binding(HypervisorDriver.class, plugins.hypervisors());
    }

    /** {@return what binds primary storage drivers} */
    public Binding<PrimaryStorageDriver> storage() {
        return binding(PrimaryStorageDriver.class, plugins.storage());
    }

    /** {@return what binds isolations} */
    public Binding<NetworkIsolation> isolations() {
        return binding(NetworkIsolation.class, plugins.isolations());
    }

    /** {@return what binds network service providers} */
    public Binding<NetworkProvider> networks() {
        return binding(NetworkProvider.class, plugins.networks());
    }

    /** {@return what binds host allocators} */
    public Binding<HostAllocator> hostAllocators() {
        return binding(HostAllocator.class, plugins.hostAllocators());
    }

    /** {@return what binds storage pool allocators} */
    public Binding<StoragePoolAllocator> poolAllocators() {
        return binding(StoragePoolAllocator.class, plugins.poolAllocators());
    }

    private <T extends Provider> Binding<T> binding(Class<T> type, Providers<T> providers) {
        return new Binding<>(context, type, providers);
    }

    /** {@return what binds the store} */
    public StoreBinding stores() {
        return new StoreBinding(context, this);
    }

    void open(Store store) {
        Thread starting = new Thread(() -> start(store), "haneul-engine-start");
        // Also what is no exception, such as a class that is missing or of another build: nobody else would tell.
        starting.setUncaughtExceptionHandler(
                (thread, failure) -> LOG.error("The engine cannot start: {}", failure.toString(), failure));
        starting.start();
    }

    private synchronized void start(Store store) {
        try {
            RunningEngine engine = RunningEngine.assemble(store, config(), plugins);
            running = engine;
            announcements.engine = Optional.of(engine);
            registration = context.registerService(Engine.class, engine.engine(), null);
            engine.start();
        } catch (IOException | RuntimeException e) {
            LOG.error("The engine cannot start: {}", e.getMessage(), e);
        }
    }

    private EngineConfig config() {
        String zone = context.getProperty("haneul.zone");
        Path data = Path.of(String.valueOf(context.getProperty("haneul.data")));
        return new EngineConfig(
                data,
                data.toAbsolutePath().toString(),
                String.valueOf(context.getProperty("haneul.url")),
                Optional.ofNullable(zone).filter(path -> !path.isBlank()).map(Path::of));
    }

    synchronized void close() {
        announcements.engine = Optional.empty();
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
        if (running != null) {
            running.close();
            running = null;
        }
    }

    /** Called by Blueprint at the end. */
    public void stop() {
        close();
        plugins.close();
    }
}
