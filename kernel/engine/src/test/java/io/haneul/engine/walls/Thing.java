package io.haneul.engine.walls;

import java.util.Optional;
import java.util.UUID;

/**
 * A row of the database that has an id, and whose it is.
 *
 * @param table   where it stands
 * @param account whose; empty for what belongs to no account
 * @param path    of the domain it belongs to; empty for the provider's own
 */
record Thing(String table, UUID id, Optional<UUID> account, Optional<String> path) {
    /** {@return whose it is, for findings} */
    String owner() {
        return path.orElse("provider") + account.map(owner -> " " + owner).orElse("");
    }
}
