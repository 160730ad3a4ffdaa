package io.haneul.engine.osgi;

import io.haneul.engine.core.Owners;
import io.haneul.engine.plugin.PluginCommands;
import io.haneul.spi.command.Handler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Binds handlers as {@link Binding} does, and besides says whose they are, and takes their commands away before calls of them
 * are waited for: so that none begins that would find its handler gone.
 */
public final class HandlerBinding {
    private final BundleContext context;
    private final Binding<Handler> binding;
    private final Owners owners;
    private final Consumer<Handler> leaving;
    private final Consumer<String> remaining;
    private final Map<ServiceReference<?>, Handler> bound = new ConcurrentHashMap<>();

    HandlerBinding(BundleContext context, Binding<Handler> binding, Owners owners, Watch watch) {
        this.context = context;
        this.binding = binding;
        this.owners = owners;
        this.leaving = watch.leaving();
        this.remaining = watch.left();
    }

    /**
     * What is told of handlers.
     *
     * @param leaving before one leaves
     * @param left    the name of one that has left; one of that name that was there before it is called again
     */
    record Watch(Consumer<Handler> leaving, Consumer<String> left) {}

    /** Called by Blueprint for each handler. */
    public void bind(ServiceReference<?> reference) {
        if (context.getService(reference) instanceof Handler handler) {
            bound.put(reference, handler);
            owners.note(
                    PluginCommands.ROLE + " " + handler.name(),
                    reference.getBundle().getSymbolicName());
            binding.bind(reference);
        }
    }

    /**
     * Called by Blueprint while the handler is being unregistered.
     *
     * @param reference null when there is none yet, as Blueprint tells at the start
     */
    public void unbind(@Nullable ServiceReference<?> reference) {
        if (reference == null) {
            return;
        }
        Handler handler = bound.remove(reference);
        if (handler != null) {
            leaving.accept(handler);
            binding.unbind(reference);
            context.ungetService(reference);
            remaining.accept(handler.name());
        }
    }
}
