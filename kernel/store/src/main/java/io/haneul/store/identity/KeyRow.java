package io.haneul.store.identity;

import io.haneul.model.UserId;
import java.time.Instant;

/**
 * A user's key.
 *
 * @param apiKey       names the user in requests
 * @param sealedSecret signs them
 */
public record KeyRow(UserId userId, String apiKey, String sealedSecret, Instant created) {}
