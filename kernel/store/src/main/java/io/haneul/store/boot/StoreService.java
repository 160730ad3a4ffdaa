package io.haneul.store.boot;

import io.haneul.store.OpenStore;
import io.haneul.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the store in a thread of its own, so that the database starts while everything else does, and offers it as a service
 * when it is there. Made by Blueprint.
 */
public final class StoreService {
    private static final Logger LOG = LoggerFactory.getLogger(StoreService.class);

    private static final long STOP_PATIENCE_MILLIS = 40_000;

    private final BundleContext context;
    private final Thread opening;
    private @Nullable Database database;
    private @Nullable ServiceRegistration<OpenStore> registration;
    private boolean stopped;

    public StoreService(BundleContext context) {
        this.context = context;
        this.opening = new Thread(this::open, "haneul-store-start");
        // Also what is no exception, such as a class that is missing or of another build: nobody else would tell.
        opening.setUncaughtExceptionHandler(
                (thread, failure) -> LOG.error("The database cannot be used: {}", failure.toString(), failure));
    }

    /** Begins; returns at once. */
    public void start() {
        opening.start();
    }

    private void open() {
        try {
            Path data = Path.of(required("haneul.data"));
            DatabaseSettings settings =
                    DatabaseSettings.read(Path.of(required("karaf.etc")).resolve("io.haneul.store.cfg"));
            offer(Database.open(settings, Path.of(required("haneul.home")), data));
        } catch (IOException | SQLException | RuntimeException e) {
            // The launcher looks for these words, and tells the operator the rest of the line.
            LOG.error("The database cannot be used: {}", e.getMessage(), e);
        }
    }

    private synchronized void offer(Database opened) {
        if (stopped) {
            opened.close();
            return;
        }
        database = opened;
        Store store = Store.open(opened.connections(), Store.Options.production());
        registration = context.registerService(OpenStore.class, () -> store, null);
    }

    private String required(String name) {
        String value = context.getProperty(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException(
                    "the system property " + name + " is not set; start Haneul by its launcher");
        }
        return value;
    }

    /** Takes the service back and closes the database. */
    public void stop() throws InterruptedException {
        synchronized (this) {
            stopped = true;
            if (registration != null) {
                registration.unregister();
                registration = null;
            }
            if (database != null) {
                database.close();
                database = null;
            }
        }
        // A server that is being started is stopped again by the opening thread; the launcher's patience is longer
        // still.
        opening.join(STOP_PATIENCE_MILLIS);
    }
}
