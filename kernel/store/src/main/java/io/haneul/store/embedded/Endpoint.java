package io.haneul.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How to reach the running server. Its port changes only if another program takes it while the server is down.
 *
 * @param port TCP port on 127.0.0.1
 * @param user the one account, which owns everything
 * @param passwordFile readable by the owner only; the password is the whole content
 * @param pid process id of the server
 */
public record Endpoint(int port, String user, Path passwordFile, long pid) {

    /** JDBC URL of a schema, or of none if it is empty. It holds no credential. */
    public String jdbcUrl(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema + "?sslMode=disable";
    }

    /** Reads the password from its file; do not log it or pass it on a command line. */
    public String password() {
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("cannot read the database password in " + passwordFile, e);
        }
    }
}
