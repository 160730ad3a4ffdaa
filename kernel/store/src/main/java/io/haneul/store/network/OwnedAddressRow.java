package io.haneul.store.network;

import io.haneul.model.AccountId;
import java.util.UUID;

/**
 * Whose a public address is.
 *
 * @param path of the account's domain
 */
public record OwnedAddressRow(UUID id, AccountId accountId, String path) {}
