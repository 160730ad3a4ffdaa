package io.haneul.store.database;

import io.haneul.store.OpenStore;
import io.haneul.store.Store;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the store in a thread of its own, so that the database starts while the rest of the house does, and registers
 * it when it can be used. Those who need it wait for the service.
 */
public final class StoreStart {

    private static final Logger LOG = LoggerFactory.getLogger(StoreStart.class);

    private final BundleContext context;
    private final DatabaseConfig config;
    private final Thread thread = new Thread(this::open, "haneul-store-start");
    private final Object turn = new Object();
    private boolean stopped;
    private @Nullable Database database;
    private @Nullable Store store;
    private @Nullable ServiceRegistration<OpenStore> registration;

    /** Called by the composition root; the strings are those of {@link DatabaseConfig}. */
    public StoreStart(BundleContext context, String url, String user, String passwordFile) {
        this.context = context;
        Path data = Path.of(property(context, "haneul.data", "karaf.base"));
        Path binaries = Path.of(property(context, "haneul.home", "karaf.home")).resolve("mariadb");
        this.config = new DatabaseConfig(url, user, passwordFile, data.resolve("db"), binaries);
    }

    /** The launcher sets the first; a Karaf started by other means has at least the second. */
    private static String property(BundleContext context, String name, String fallback) {
        String value = context.getProperty(name);
        return value != null ? value : context.getProperty(fallback);
    }

    /** Returns at once. */
    public void start() {
        thread.start();
    }

    /** Withdraws the store, closes it, and returns when the embedded server, if there is one, has ended. */
    public void stop() {
        synchronized (turn) {
            stopped = true;
            if (registration != null) {
                registration.unregister();
            }
            if (store != null) {
                store.close();
            }
            if (database != null) {
                database.close();
            }
        }
    }

    private void open() {
        synchronized (turn) {
            if (stopped) {
                return;
            }
            try {
                database = Database.open(config);
                Store opened = Store.open(database.pool(), Store.Options.production());
                store = opened;
                registration = context.registerService(OpenStore.class, () -> opened, null);
            } catch (DatabaseException e) {
                // The launcher looks for these words, and tells the operator the rest of the line.
                LOG.error("Cannot start Haneul: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("Cannot start Haneul: the store cannot be opened: {}", e.toString(), e);
            }
        }
    }
}
