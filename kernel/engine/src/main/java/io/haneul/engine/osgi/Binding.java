package io.haneul.engine.osgi;

import io.haneul.engine.provider.Providers;
import io.haneul.spi.Provider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Hands the services of one role on to its providers. It holds the raw service itself: a Blueprint proxy would lose every call
 * in flight when a plugin is swapped. Blueprint calls {@link #unbind} on the thread that unregisters the service, before the
 * plugin's beans are destroyed, so draining there is what lets a plugin leave without a failed call.
 *
 * @param <T> the role
 */
public final class Binding<T extends Provider> {
    private final BundleContext context;
    private final Class<T> type;
    private final Providers<T> providers;
    private final Map<ServiceReference<?>, T> bound = new ConcurrentHashMap<>();

    Binding(BundleContext context, Class<T> type, Providers<T> providers) {
        this.context = context;
        this.type = type;
        this.providers = providers;
    }

    /** Called by Blueprint for each service of the role. */
    public void bind(ServiceReference<?> reference) {
        Object service = context.getService(reference);
        if (service != null) {
            T provider = type.cast(service);
            bound.put(reference, provider);
            providers.add(provider);
        }
    }

    /**
     * Called by Blueprint while the service is being unregistered.
     *
     * @param reference null when there is none yet, as Blueprint tells at the start
     */
    public void unbind(@Nullable ServiceReference<?> reference) {
        if (reference == null) {
            return;
        }
        T provider = bound.remove(reference);
        if (provider != null) {
            providers.remove(provider);
            context.ungetService(reference);
        }
    }
}
