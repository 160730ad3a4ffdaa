package io.haneul.shell;

import io.haneul.engine.bundle.PluginBundles;
import java.util.Optional;

/** The way to what changes the bundles of plugins, which comes and goes with the engine. */
interface PluginsDoor {
    /** {@return it, while it is there} */
    Optional<PluginBundles> bundles();
}
