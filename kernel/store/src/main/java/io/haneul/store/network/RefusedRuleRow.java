package io.haneul.store.network;

import io.haneul.model.NetworkId;
import java.time.Instant;
import java.util.UUID;

/**
 * A rule that a provider of a network could not take; the rest of the network's state is in force there.
 *
 * @param reason as the provider has said it
 */
public record RefusedRuleRow(NetworkId networkId, String provider, UUID rule, String reason, Instant since) {}
