package io.haneul.store.network;

import io.haneul.model.AccountId;
import io.haneul.model.NetworkId;

/**
 * Whose a network is.
 *
 * @param path of the owning domain
 */
public record NetworkAccessRow(
        NetworkId id, AccountId accountId, String path, Audience audience, boolean subdomainAccess) {}
