package io.haneul.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the source tree in which a test may break something and run Maven, offline and on the same local repository
 * as the build itself.
 */
final class ScratchTree {
    private static final long PATIENCE_SECONDS = 240;

    private final Path root;

    private ScratchTree(Path root) {
        this.root = root;
    }

    /** What Maven made of it. */
    record Outcome(int exit, String log) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    /** {@return a copy of the poms alone, in a directory the caller owns} */
    static ScratchTree ofPoms(Path directory) {
        ScratchTree tree = new ScratchTree(directory);
        tree.bring(".mvn");
        tree.copyFile(House.root().resolve("pom.xml"));
        House.modules().forEach(module -> tree.copyFile(module.pom()));
        return tree;
    }

    /** Copies a directory whole. */
    void bring(String path) {
        House.files(House.root().resolve(path)).forEach(this::copyFile);
    }

    /** Copies what was built of a module, and none of its sources: Maven packs it as it is. */
    void bringBuilt(String module) {
        bring(module + "/target/classes");
        bring(module + "/target/test-classes");
    }

    /** Copies a directory to another place. */
    void plant(Path seed, String path) {
        House.files(seed).forEach(from -> copyFile(from, file(path).resolve(seed.relativize(from))));
    }

    Path file(String path) {
        return root.resolve(path);
    }

    void write(String path, String content) {
        try {
            Path file = file(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the first occurrence of a text that must be there. */
    void edit(String path, String before, String after) {
        String content = House.read(file(path));
        int at = content.indexOf(before);
        if (at < 0) {
            throw new IllegalArgumentException(path + " holds no " + before);
        }
        write(path, content.substring(0, at) + after + content.substring(at + before.length()));
    }

    Outcome maven(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(executable(), "-B", "-ntp", "-o", "-Dmaven.repo.local=" + property("house.repository")));
        command.addAll(List.of(arguments));
        Path log = file("maven.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("MAVEN_OPTS", "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        builder.environment().remove("MAVEN_ARGS");
        try {
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Maven did not end: " + House.read(log));
            }
            return new Outcome(process.exitValue(), House.read(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void copyFile(Path from) {
        copyFile(from, root.resolve(House.root().relativize(from)));
    }

    private static void copyFile(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String executable() {
        return Path.of(property("house.maven"), "bin", "mvn").toString();
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("the build sets " + name + " (pom.xml of the rules); run this with Maven");
        }
        return value;
    }
}
