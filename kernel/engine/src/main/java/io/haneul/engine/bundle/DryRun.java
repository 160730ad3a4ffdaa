package io.haneul.engine.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resolves a bundle without running anything of it and without touching the one it would replace: a bundle that needs the same
 * and holds nothing is installed for a moment.
 */
final class DryRun {
    private static final Logger LOG = LoggerFactory.getLogger(DryRun.class);
    private static final String LOCATION = "haneul-check:";

    private final BundleContext context;
    private final Lacks lacks;

    DryRun(BundleContext context) {
        this.context = context;
        this.lacks = new Lacks(context);
    }

    /** Takes away what a server that died in the middle of a check has left. */
    void tidy() {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith(LOCATION)) {
                uninstall(bundle);
            }
        }
    }

    /** On return the file is a plugin that can be resolved here and now. */
    void run(PluginFile file) throws BundleRefused {
        String id = UUID.randomUUID().toString();
        try (InputStream shadow = file.shadow("haneul-check-" + id)) {
            Bundle bundle = context.installBundle(LOCATION + id, shadow);
            try {
                require(file, bundle);
            } finally {
                uninstall(bundle);
            }
        } catch (IOException | BundleException e) {
            throw new BundleRefused(label(file) + " is refused: " + e.getMessage(), e);
        }
    }

    private void require(PluginFile file, Bundle bundle) throws BundleRefused {
        List<String> reasons = new ArrayList<>(Lacks.kernelPackages(bundle));
        if (reasons.isEmpty() && !Lacks.importsSpi(bundle)) {
            reasons.add("it is no plugin: it imports no package of io.haneul.spi");
        }
        if (reasons.isEmpty() && !resolves(bundle)) {
            reasons.addAll(lacks.of(bundle));
            if (reasons.isEmpty()) {
                reasons.add(
                        "what it needs is there, but not together: two of its packages need a third in different versions");
            }
        }
        if (!reasons.isEmpty()) {
            throw new BundleRefused(label(file) + " is refused: " + String.join("; ", reasons));
        }
    }

    private boolean resolves(Bundle bundle) {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .resolveBundles(List.of(bundle));
    }

    private static String label(PluginFile file) {
        return file.name() + " " + file.version();
    }

    /** Those who are told that it was resolved look into it: it goes when everybody has been told. */
    private void uninstall(Bundle bundle) {
        try {
            Refresh.awaitEvents(context);
            bundle.uninstall();
            Refresh.of(context, bundle);
        } catch (BundleException | IllegalStateException e) {
            LOG.warn("{} stays behind: {}", bundle, e.toString());
        }
    }
}
