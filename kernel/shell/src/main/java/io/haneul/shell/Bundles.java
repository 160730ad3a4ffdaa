package io.haneul.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** The bundles of the framework that are not as they should be. */
final class Bundles {
    private final BundleContext context;

    Bundles(BundleContext context) {
        this.context = context;
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
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (bundle.getState() != Bundle.INSTALLED || revision == null) {
            return "";
        }
        List<String> missing = revision.getDeclaredRequirements(null).stream()
                .filter(requirement ->
                        !"optional".equals(requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE)))
                .filter(requirement -> !isMet(requirement))
                .map(Bundles::text)
                .toList();
        return missing.isEmpty() ? "" : ": " + String.join("; ", missing);
    }

    private boolean isMet(BundleRequirement requirement) {
        FrameworkWiring wiring =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        return wiring.findProviders(requirement).stream()
                .map(BundleCapability::getRevision)
                .anyMatch(provider -> provider.getWiring() != null
                        || provider.getBundle().equals(requirement.getRevision().getBundle()));
    }

    private static String text(BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        boolean isPackage = requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE);
        String kernels = Stream.of("store", "jobs", "engine", "gateway", "shell")
                .filter(room -> isPackage && filter.contains("=io.haneul." + room))
                .map(room -> " (a package of the kernel, which plugins cannot have)")
                .collect(Collectors.joining());
        return "nothing there provides " + requirement.getNamespace() + " " + filter + kernels;
    }
}
