package io.haneul.spi;

import io.haneul.model.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * How a vendor's thing is reached: a host itself, or what manages it (a pool master, a management server).
 *
 * @param url      as the operator gave it
 * @param username who logs in, when somebody does
 * @param password what proves it
 * @param details  further settings by name, as the operator gave them
 */
public record Connection(
        String url, Optional<String> username, Optional<Secret> password, Map<String, String> details) {
    public Connection {
        details = Map.copyOf(details);
    }

    /** {@return a connection that needs no credentials} */
    public static Connection open(String url) {
        return new Connection(url, Optional.empty(), Optional.empty(), Map.of());
    }
}
