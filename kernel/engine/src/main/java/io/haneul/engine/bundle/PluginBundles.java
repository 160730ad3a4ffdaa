package io.haneul.engine.bundle;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Changes the bundles of plugins while the cloud runs. Safe for any number of threads; changes are made one after the other. */
public interface PluginBundles {
    /**
     * A bundle that would be, or was, put in the place of another of its name.
     *
     * @param name   symbolic name
     * @param before version of the one that is replaced; empty when there is none
     * @param after  version of the file
     */
    record Change(String name, Optional<String> before, String after) {}

    /**
     * Tells whether a file could be taken, and changes nothing. Whether what it wires starts is not known before.
     *
     * @throws BundleRefused when it is no plugin, imports what nobody may have or what is not there, or would replace what is
     *                       no plugin
     */
    Change check(Path file) throws BundleRefused;

    /**
     * Puts a file in the place of the plugin of its name, or adds it. On return it serves.
     *
     * @throws BundleRefused as {@link #check}, and when it does not start; the one before serves on or again
     */
    Change update(Path file) throws BundleRefused;

    /** {@return the files of the deploy folder that are not taken, and why} */
    Map<Path, String> refused();
}
