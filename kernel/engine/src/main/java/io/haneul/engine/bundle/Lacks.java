package io.haneul.engine.bundle;

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

/** What keeps bundles from being resolved. */
public final class Lacks {
    private static final List<String> KERNEL = List.of("store", "jobs", "engine", "gateway", "shell");

    private final FrameworkWiring wiring;

    public Lacks(BundleContext context) {
        this.wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    /** {@return what a bundle needs and nothing there provides, a text each} */
    public List<String> of(Bundle bundle) {
        return mandatory(bundle)
                .filter(requirement -> !isMet(requirement))
                .map(requirement -> "nothing there provides " + text(requirement))
                .toList();
    }

    /** {@return the packages of the kernel that a bundle imports, whether it would get them or not, a text each} */
    static List<String> kernelPackages(Bundle bundle) {
        return mandatory(bundle)
                .filter(Lacks::isOfKernel)
                .map(requirement -> "it imports " + text(requirement))
                .toList();
    }

    /** {@return whether a bundle imports a package of the SPI} */
    static boolean importsSpi(Bundle bundle) {
        return mandatory(bundle).anyMatch(requirement -> isPackage(requirement, "io.haneul.spi"));
    }

    private static Stream<BundleRequirement> mandatory(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null
                ? Stream.empty()
                : revision.getDeclaredRequirements(null).stream().filter(requirement -> !"optional"
                        .equals(requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE)));
    }

    private boolean isMet(BundleRequirement requirement) {
        return wiring.findProviders(requirement).stream()
                .map(BundleCapability::getRevision)
                .anyMatch(provider -> provider.getWiring() != null
                        || provider.getBundle().equals(requirement.getRevision().getBundle()));
    }

    private static boolean isOfKernel(BundleRequirement requirement) {
        return KERNEL.stream().anyMatch(room -> isPackage(requirement, "io.haneul." + room));
    }

    /** The package itself or one below it. */
    private static boolean isPackage(BundleRequirement requirement, String name) {
        String filter = filter(requirement);
        return requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)
                && (filter.contains("=" + name + ")") || filter.contains("=" + name + "."));
    }

    private static String filter(BundleRequirement requirement) {
        return requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
    }

    private static String text(BundleRequirement requirement) {
        return Stream.of(
                        requirement.getNamespace() + " " + filter(requirement),
                        isOfKernel(requirement) ? " (a package of the kernel, which plugins cannot have)" : "")
                .collect(Collectors.joining());
    }
}
