package io.haneul.store.embedded;

import java.nio.file.Path;

/**
 * Where the embedded server's program and files are.
 *
 * @param binaries directory with {@code bin/mariadbd} and {@code share/}
 * @param data directory that belongs to one server; created when missing
 */
public record Layout(Path binaries, Path data) {

    public Layout {
        binaries = binaries.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    Path program() {
        return binaries.resolve("bin/mariadbd");
    }

    Path share() {
        return binaries.resolve("share");
    }

    Path systemTables() {
        return share().resolve("mariadb_system_tables.sql");
    }

    /** What the server itself writes; complete or absent, see {@link Installation}. */
    Path files() {
        return data.resolve("files");
    }

    /** Its temporary tables: a server that starts empties the directory, so no other's may be there. */
    Path temporary() {
        return data.resolve("tmp");
    }

    Path password() {
        return data.resolve("password");
    }

    Path lock() {
        return data.resolve("lock");
    }

    Path log() {
        return data.resolve("mariadbd.log");
    }

    Path pid() {
        return data.resolve("mariadbd.pid");
    }
}
