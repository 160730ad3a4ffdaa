package io.haneul.store.compute;

import io.haneul.model.AccountId;
import java.util.UUID;

/**
 * Whose a thing is.
 *
 * @param path of the account's domain
 */
public record OwnedRow(UUID id, AccountId accountId, String path) {}
