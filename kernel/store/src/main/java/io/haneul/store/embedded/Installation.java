package io.haneul.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the server's files. The server's own bootstrap mode is fed the system tables and our account over its standard
 * input: faster than the vendor's install script (which also loads help texts and views nobody reads here), no account
 * without a password ever exists, and the password is never an argument. Files appear under their final name only when
 * they are complete.
 */
final class Installation {

    static final String USER = "haneul";
    static final String SCHEMA = "haneul";

    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    private final Layout layout;

    Installation(Layout layout) {
        this.layout = layout;
    }

    boolean isComplete() {
        return Files.isDirectory(layout.files()) && Files.isRegularFile(layout.password());
    }

    /** Installs unless that was done before. */
    void ensureComplete() {
        if (isComplete()) {
            return;
        }
        if (Files.exists(layout.files())) {
            throw new EmbeddedDatabaseException("the database in " + layout.data() + " has lost its password file "
                    + layout.password() + "; restore it, or remove the directory to start empty");
        }
        try {
            long begin = System.nanoTime();
            Path unfinished = layout.data().resolve("files.unfinished");
            removeTree(unfinished);
            Files.createDirectory(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            String password = newPassword();
            bootstrap(unfinished, password);
            writePassword(password);
            Files.move(unfinished, layout.files(), StandardCopyOption.ATOMIC_MOVE);
            LOG.info("Database installed in {} ({} ms)", layout.files(), (System.nanoTime() - begin) / 1_000_000);
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("cannot install the database in " + layout.data() + ": " + e, e);
        }
    }

    private void bootstrap(Path files, String password) throws IOException {
        long logStart = ServerLog.end(layout.log());
        List<String> command = ServerOptions.bootstrap(layout, files);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(layout.log().toFile()))
                .start();
        try {
            try (OutputStream input = process.getOutputStream()) {
                input.write("create database if not exists mysql;\nuse mysql;\n".getBytes(UTF_8));
                Files.copy(layout.systemTables(), input);
                input.write(ourAccount(password).getBytes(UTF_8));
            }
            int exit = process.waitFor();
            if (exit != 0) {
                throw new EmbeddedDatabaseException("the database server could not install its tables (exit " + exit
                        + "): " + ServerLog.lastError(layout.log(), logStart));
            }
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "the database server gave up while installing: " + ServerLog.lastError(layout.log(), logStart), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseException("interrupted while installing the database", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** In bootstrap mode a statement is one line; grant tables are read only after the flush. */
    private static String ourAccount(String password) {
        return """

                flush privileges;
                create user %1$s@'127.0.0.1' identified by '%2$s';
                grant all privileges on *.* to %1$s@'127.0.0.1' with grant option;
                create database %3$s;
                """
                .formatted(USER, password, SCHEMA);
    }

    private void writePassword(String password) throws IOException {
        Path temporary = layout.data().resolve("password.unfinished");
        Files.deleteIfExists(temporary);
        Files.createFile(temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(temporary, password, StandardOpenOption.SYNC);
        Files.move(temporary, layout.password(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void removeTree(Path root) throws IOException {
        try {
            Files.walkFileTree(root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), 16, new Remover());
        } catch (NoSuchFileException e) {
            LOG.trace("Nothing left over in {}", root, e);
        }
    }

    private static final class Remover extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @org.jspecify.annotations.Nullable IOException e)
                throws IOException {
            if (e != null) {
                throw e;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
