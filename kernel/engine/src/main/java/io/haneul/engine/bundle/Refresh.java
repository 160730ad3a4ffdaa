package io.haneul.engine.bundle;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;

/** Has the framework let go of what a bundle was: until then it keeps its classes. */
final class Refresh {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Refresh() {}

    /** Nothing but the bundle is touched, as nobody imports from a plugin. */
    static void of(BundleContext context, Bundle bundle) throws BundleException {
        CountDownLatch done = new CountDownLatch(1);
        FrameworkWiring wiring =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        wiring.refreshBundles(List.of(bundle), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BundleException("the framework does not let go of what " + bundle + " was");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BundleException("interrupted while " + bundle + " is changed", e);
        }
    }
}
