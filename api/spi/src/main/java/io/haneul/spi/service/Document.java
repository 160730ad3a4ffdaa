package io.haneul.spi.service;

import io.haneul.model.Secret;
import java.util.Map;

/**
 * What a plugin remembers under a key.
 *
 * @param key     at most 255 characters
 * @param version grows with every write
 * @param json    its content
 * @param secrets by name; kept encrypted, apart from the content
 */
public record Document(String key, long version, String json, Map<String, Secret> secrets) {
    public Document {
        secrets = Map.copyOf(secrets);
    }
}
