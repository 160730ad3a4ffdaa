package io.haneul.itest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.haneul.itest.gate.Gate;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;

/** Makes other versions of a plugin's bundle. */
final class Repacked {
    private static final String GATE = Gate.class.getName().replace('.', '/') + ".class";
    private static final Pattern SERVICE = Pattern.compile("<service ref=\"([^\"]+)\"");

    private final Path original;

    Repacked(Path original) {
        this.original = original;
    }

    /**
     * Writes the bundle with another version.
     *
     * @param headers of the manifest that are put besides, in place of those there
     * @param isGated whether calls of its providers pass a {@link Gate}
     */
    Path as(Path target, String version, Map<String, String> headers, boolean isGated) throws IOException {
        Files.createDirectories(target.getParent());
        try (JarFile jar = new JarFile(original.toFile());
                OutputStream out = Files.newOutputStream(target)) {
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getMainAttributes().putValue(Constants.BUNDLE_VERSION, version);
            headers.forEach(manifest.getMainAttributes()::putValue);
            try (JarOutputStream packed = new JarOutputStream(out, manifest)) {
                copy(jar, packed, isGated);
                if (isGated) {
                    put(packed, GATE, gate());
                }
            }
        }
        return target;
    }

    private static byte[] gate() throws IOException {
        try (InputStream in = Repacked.class.getClassLoader().getResourceAsStream(GATE)) {
            return in.readAllBytes();
        }
    }

    private static void copy(JarFile jar, JarOutputStream packed, boolean isGated) throws IOException {
        Enumeration<JarEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            JarEntry entry = entries.nextElement();
            if (entry.getName().equals(JarFile.MANIFEST_NAME) || entry.isDirectory()) {
                continue;
            }
            try (InputStream in = jar.getInputStream(entry)) {
                byte[] content = in.readAllBytes();
                boolean isWiring = entry.getName().startsWith("OSGI-INF/blueprint/");
                put(packed, entry.getName(), isWiring && isGated ? gated(content) : content);
            }
        }
    }

    private static byte[] gated(byte[] wiring) {
        String text = SERVICE.matcher(new String(wiring, UTF_8))
                .replaceAll("<bean id=\"$1.gated\" class=\"" + Gate.class.getName()
                        + "\" factory-method=\"around\"><argument ref=\"$1\"/></bean>\n  <service ref=\"$1.gated\"");
        return text.getBytes(UTF_8);
    }

    private static void put(JarOutputStream packed, String name, byte[] content) throws IOException {
        packed.putNextEntry(new JarEntry(name));
        packed.write(content);
        packed.closeEntry();
    }
}
