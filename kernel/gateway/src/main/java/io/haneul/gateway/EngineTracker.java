package io.haneul.gateway;

import io.haneul.engine.Engine;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Follows the engine's coming and going in the service registry. It hands out the engine itself: a proxy that waits for it
 * would hold threads of the HTTP server while the database starts.
 */
public final class EngineTracker implements EngineDoor {
    private final BundleContext context;
    private final AtomicReference<@Nullable Engine> current = new AtomicReference<>();

    public EngineTracker(BundleContext context) {
        this.context = context;
    }

    /** Called by the wiring when an engine is registered. */
    public void bind(ServiceReference<Engine> reference) {
        current.set(context.getService(reference));
    }

    /** Called by the wiring when an engine goes. */
    public void unbind(@Nullable ServiceReference<Engine> reference) {
        current.set(null);
    }

    @Override
    public Optional<Engine> engine() {
        return Optional.ofNullable(current.get());
    }
}
