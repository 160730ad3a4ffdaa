package io.haneul.shell;

import io.haneul.engine.bundle.Lacks;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** The bundles of the framework that are not as they should be. */
final class Bundles {
    private final BundleContext context;
    private final Lacks lacks;

    Bundles(BundleContext context) {
        this.context = context;
        this.lacks = new Lacks(context);
    }

    /** {@return a line for each bundle that is not active, with what it lacks} */
    List<String> problems() {
        List<String> lines = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            boolean isFragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            boolean isLazy = bundle.getHeaders().get(Constants.BUNDLE_ACTIVATIONPOLICY) != null
                    && bundle.getState() == Bundle.STARTING;
            if (!isFragment && !isLazy && bundle.getState() != Bundle.ACTIVE) {
                lines.add("bundle " + bundle.getBundleId() + " " + bundle.getSymbolicName() + " " + bundle.getVersion()
                        + " is " + state(bundle) + lack(bundle));
            }
        }
        return lines;
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.INSTALLED -> "installed but not resolved";
            case Bundle.RESOLVED -> "resolved but not started";
            case Bundle.STARTING -> "starting";
            case Bundle.STOPPING -> "stopping";
            default -> "uninstalled";
        };
    }

    private String lack(Bundle bundle) {
        List<String> missing = bundle.getState() == Bundle.INSTALLED ? lacks.of(bundle) : List.of();
        return missing.isEmpty() ? "" : ": " + String.join("; ", missing);
    }
}
