package io.haneul.spi.service;

import io.haneul.model.Secret;
import java.util.Map;

/**
 * A document as it shall be.
 *
 * @param key     at most 255 characters
 * @param version that it takes the place of; 0 for a new one
 * @param json    its content, at most 256 KiB
 * @param secrets by name, all of them; kept encrypted, apart from the content
 */
public record DocumentDraft(String key, long version, String json, Map<String, Secret> secrets) {
    public DocumentDraft {
        secrets = Map.copyOf(secrets);
    }
}
