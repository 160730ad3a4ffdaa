package io.haneul.engine.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * A file that wants to be a plugin.
 *
 * @param name symbolic name
 */
record PluginFile(Path file, String name, Version version, Manifest manifest) {
    /** What would make the framework run or load something of a bundle that is only looked at. */
    private static final Set<String> LIVELY = Set.of(
            Constants.BUNDLE_ACTIVATOR,
            Constants.BUNDLE_CLASSPATH,
            Constants.BUNDLE_NATIVECODE,
            "Bundle-Blueprint",
            "Service-Component");

    /** {@return what a file says of itself} */
    static PluginFile read(Path file) throws BundleRefused {
        Manifest manifest = manifest(file);
        String name =
                name(manifest).orElseThrow(() -> new BundleRefused(file + " is no bundle: no Bundle-SymbolicName"));
        if (manifest.getMainAttributes().getValue(Constants.FRAGMENT_HOST) != null) {
            throw new BundleRefused(file + " is a fragment, not a plugin");
        }
        try {
            return new PluginFile(
                    file, name, Version.parseVersion(header(manifest, Constants.BUNDLE_VERSION)), manifest);
        } catch (IllegalArgumentException e) {
            throw new BundleRefused(file + " has no proper Bundle-Version: " + e.getMessage(), e);
        }
    }

    /** {@return the symbolic name that a file claims, when it is a bundle} */
    static Optional<String> nameIn(Path file) {
        try {
            return name(manifest(file));
        } catch (BundleRefused e) {
            return Optional.empty();
        }
    }

    private static Manifest manifest(Path file) throws BundleRefused {
        if (!Files.isRegularFile(file)) {
            throw new BundleRefused(file + " is no file");
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw new BundleRefused(file + " is no bundle: it has no manifest");
            }
            return manifest;
        } catch (IOException e) {
            throw new BundleRefused(file + " cannot be read as a jar: " + e.getMessage(), e);
        }
    }

    private static Optional<String> name(Manifest manifest) {
        return Optional.ofNullable(header(manifest, Constants.BUNDLE_SYMBOLICNAME))
                .map(header -> header.split(";", 2)[0].strip())
                .filter(name -> !name.isEmpty());
    }

    private static @Nullable String header(Manifest manifest, String name) {
        return manifest.getMainAttributes().getValue(name);
    }

    /** {@return a bundle that needs all that this one needs, under another name, and holds nothing} */
    InputStream shadow(String shadowName) throws IOException {
        Manifest all = new Manifest(manifest);
        Attributes main = all.getMainAttributes();
        LIVELY.forEach(header -> main.remove(new Attributes.Name(header)));
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, shadowName);
        all.getEntries().clear();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, all).close();
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
