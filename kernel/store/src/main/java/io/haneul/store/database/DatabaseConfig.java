package io.haneul.store.database;

import java.nio.file.Path;

/**
 * Which database an instance uses. Without a URL it runs the embedded server.
 *
 * @param url JDBC URL of the operator's MariaDB, or empty
 * @param user its account, or empty
 * @param passwordFile file whose content is the password of that account, or empty
 * @param data directory for the embedded server's files
 * @param binaries directory of the embedded server's program
 */
public record DatabaseConfig(String url, String user, String passwordFile, Path data, Path binaries) {

    /** Takes the strings as they are in the configuration; blanks around them do not count. */
    public DatabaseConfig {
        url = url.strip();
        user = user.strip();
        passwordFile = passwordFile.strip();
    }

    boolean embedded() {
        return url.isEmpty();
    }
}
