package io.haneul.itest;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;

/** Watches the bundles that no swap of a plugin may touch: all but the plugin itself. */
final class Core implements SynchronousBundleListener, AutoCloseable {
    private final BundleContext context;
    private final String plugin;
    private final Map<Long, State> before;
    private final List<String> events = new CopyOnWriteArrayList<>();

    private record State(String name, int state, long lastModified, BundleWiring wiring) {}

    Core(BundleContext context, String plugin) {
        this.context = context;
        this.plugin = plugin;
        this.before = states();
        context.addBundleListener(this);
    }

    private Map<Long, State> states() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> !plugin.equals(bundle.getSymbolicName()))
                .collect(Collectors.toMap(
                        Bundle::getBundleId,
                        bundle -> new State(
                                bundle.getSymbolicName(),
                                bundle.getState(),
                                bundle.getLastModified(),
                                bundle.adapt(BundleWiring.class))));
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (!plugin.equals(event.getBundle().getSymbolicName()) && !isCheck(event)) {
            events.add(event.getBundle() + " " + event.getType());
        }
    }

    /** What is checked before it is taken is looked at as a bundle of its own for a moment. */
    private static boolean isCheck(BundleEvent event) {
        return event.getBundle().getLocation().startsWith("haneul-check:");
    }

    void assertUntouched() {
        assertEquals(List.of(), events);
        assertEquals(before, states());
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
    }
}
