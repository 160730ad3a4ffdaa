package io.haneul.shell;

import io.haneul.engine.Engine;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Follows the engine's coming and going in the service registry; without one, commands say so instead of waiting. */
public final class EngineTracker implements EngineDoor {
    private final BundleContext context;
    private final AtomicReference<Optional<Held>> current = new AtomicReference<>(Optional.empty());

    private record Held(ServiceReference<Engine> reference, Engine engine) {}

    public EngineTracker(BundleContext context) {
        this.context = context;
    }

    /** Called by the wiring when an engine is registered; the newest is used. */
    public void bind(ServiceReference<Engine> reference) {
        Engine engine = context.getService(reference);
        if (engine != null) {
            current.set(Optional.of(new Held(reference, engine)));
        }
    }

    /**
     * Called by the wiring while an engine is being taken back.
     *
     * @param reference null when there is none yet, as Blueprint tells at the start
     */
    public void unbind(@Nullable ServiceReference<Engine> reference) {
        if (reference != null) {
            current.updateAndGet(held -> held.filter(other -> !other.reference().equals(reference)));
            context.ungetService(reference);
        }
    }

    @Override
    public Optional<Engine> engine() {
        return current.get().map(Held::engine);
    }
}
