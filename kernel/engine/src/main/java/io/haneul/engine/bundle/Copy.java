package io.haneul.engine.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;

/** Writes what an installed bundle holds back into a jar, wherever the bundle came from. */
final class Copy {
    private Copy() {}

    /** On return the target is the whole bundle. */
    static void of(Bundle bundle, Path target) throws IOException {
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.createDirectories(target.getParent());
        try (OutputStream out = Files.newOutputStream(fresh);
                JarOutputStream jar = new JarOutputStream(out, manifest(bundle))) {
            for (URL entry : entries(bundle)) {
                String name = entry.getPath().substring(1);
                if (!name.endsWith("/") && !name.equals(JarFile.MANIFEST_NAME)) {
                    jar.putNextEntry(new JarEntry(name));
                    try (InputStream in = entry.openStream()) {
                        in.transferTo(jar);
                    }
                    jar.closeEntry();
                }
            }
        }
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Manifest manifest(Bundle bundle) throws IOException {
        URL entry = bundle.getEntry("/" + JarFile.MANIFEST_NAME);
        if (entry == null) {
            throw new IOException(bundle + " has no manifest");
        }
        try (InputStream in = entry.openStream()) {
            return new Manifest(in);
        }
    }

    private static List<URL> entries(Bundle bundle) {
        Enumeration<URL> found = bundle.findEntries("/", "*", true);
        return found == null ? List.of() : Collections.list(found);
    }
}
