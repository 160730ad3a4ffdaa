package io.haneul.engine.osgi;

import io.haneul.store.OpenStore;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Hands the store itself on, not a proxy of it: it is a class, and the engine is closed before it goes. */
public final class StoreBinding {
    private final BundleContext context;
    private final EngineService engine;

    StoreBinding(BundleContext context, EngineService engine) {
        this.context = context;
        this.engine = engine;
    }

    /** Called by Blueprint when the database is up. */
    public void bind(ServiceReference<?> reference) {
        if (context.getService(reference) instanceof OpenStore open) {
            engine.open(open.store());
        }
    }

    /**
     * Called by Blueprint while the store is being taken back.
     *
     * @param reference null when there is none yet, as Blueprint tells at the start
     */
    public void unbind(@Nullable ServiceReference<?> reference) {
        if (reference != null) {
            engine.close();
            context.ungetService(reference);
        }
    }
}
