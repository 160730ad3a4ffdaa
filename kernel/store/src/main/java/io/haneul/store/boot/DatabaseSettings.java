package io.haneul.store.boot;

import io.haneul.model.Secret;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What {@code etc/io.haneul.store.cfg} says. It is read once at the start: a database is not changed under a running cloud.
 *
 * @param external   the operator's own server; the embedded one when absent
 * @param connections the most that are open at once
 */
record DatabaseSettings(Optional<External> external, int connections) {
    private static final int CONNECTIONS = 24;

    /** An operator's MariaDB server. */
    record External(String url, String user, Secret password) {}

    static DatabaseSettings read(Path file) throws IOException {
        Properties lines = new Properties();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                lines.load(reader);
            }
        }
        String url = lines.getProperty("url", "").strip();
        int connections = Integer.parseInt(
                lines.getProperty("connections", String.valueOf(CONNECTIONS)).strip());
        if (url.isEmpty()) {
            return new DatabaseSettings(Optional.empty(), connections);
        }
        if (!url.startsWith("jdbc:mariadb:")) {
            throw new IOException("url in " + file + " must begin with jdbc:mariadb:");
        }
        String user = lines.getProperty("user", "").strip();
        String passwordFile = lines.getProperty("password-file", "").strip();
        Secret password = passwordFile.isEmpty() ? new Secret("") : password(Path.of(passwordFile));
        return new DatabaseSettings(Optional.of(new External(url, user, password)), connections);
    }

    private static Secret password(Path file) throws IOException {
        try {
            return new Secret(Files.readString(file).strip());
        } catch (IOException e) {
            throw new IOException("the password file " + file + " cannot be read", e);
        }
    }
}
