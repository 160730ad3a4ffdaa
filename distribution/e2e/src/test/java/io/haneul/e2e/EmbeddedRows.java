package io.haneul.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The way to the rows of a running cloud's own database. */
public final class EmbeddedRows {
    private EmbeddedRows() {}

    /**
     * {@return a connection}
     *
     * @param data     directory of the cloud
     * @param database process id of its database server
     */
    public static Connection connect(Path data, long database) throws IOException, SQLException {
        String port = Files.readString(Path.of("/proc", Long.toString(database), "cmdline"))
                .replaceFirst("(?s).*--port=([0-9]+).*", "$1");
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/haneul?sslMode=disable",
                "haneul",
                Files.readString(data.resolve("db/password")).strip());
    }
}
