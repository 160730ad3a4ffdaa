package io.haneul.engine.bundle;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;

/** Where the wiring finds what changes the bundles of plugins. */
public final class BundleRoom {
    private final Swaps swaps;
    private final DeployFolder folder;

    public BundleRoom(BundleContext context) throws IOException {
        Path place = context.getDataFile("plugins").toPath();
        this.swaps = new Swaps(context, place.resolve("copies"));
        this.folder = DeployFolder.at(swaps, place);
    }

    /** {@return what the console changes plugins with} */
    public PluginBundles bundles() {
        return swaps;
    }

    /** {@return what the deploy folder changes plugins with} */
    public DeployFolder folder() {
        return folder;
    }
}
