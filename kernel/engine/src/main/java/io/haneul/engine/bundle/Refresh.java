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
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.wiring.FrameworkWiring;

/** Has the framework let go of what a bundle was: until then it keeps its classes. */
final class Refresh {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Refresh() {}

    /** Nothing but the bundle is touched, as nobody imports from a plugin. */
    static void of(BundleContext context, Bundle bundle) throws BundleException {
        refresh(context, List.of(bundle));
    }

    /** On return everybody has been told of what happened before: the framework tells one thing after the other. */
    static void awaitEvents(BundleContext context) throws BundleException {
        refresh(context, List.of());
    }

    private static void refresh(BundleContext context, List<Bundle> bundles) throws BundleException {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        FrameworkListener last = countsDown(told);
        context.addFrameworkListener(last);
        try {
            context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                    .adapt(FrameworkWiring.class)
                    .refreshBundles(bundles, countsDown(done));
            if (!done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    || !told.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BundleException("the framework does not let go of what was in " + bundles);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BundleException("interrupted while bundles are changed", e);
        } finally {
            context.removeFrameworkListener(last);
        }
    }

    private static FrameworkListener countsDown(CountDownLatch latch) {
        return event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                latch.countDown();
            }
        };
    }
}
