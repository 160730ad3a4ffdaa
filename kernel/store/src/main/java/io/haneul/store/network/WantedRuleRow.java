package io.haneul.store.network;

import io.haneul.model.FirewallRuleId;
import io.haneul.model.IpAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the network's providers are told it.
 *
 * @param address public one it is about
 * @param rangeId the range the public address is of
 * @param guest   the machine's address
 */
public record WantedRuleRow(
        FirewallRuleId id,
        RuleKind kind,
        String protocol,
        @Nullable Integer firstPort,
        @Nullable Integer lastPort,
        @Nullable Integer icmpType,
        @Nullable Integer icmpCode,
        String sources,
        String targets,
        @Nullable Integer privateFirst,
        @Nullable Integer privateLast,
        @Nullable String name,
        @Nullable String algorithm,
        @Nullable IpAddress address,
        @Nullable UUID rangeId,
        @Nullable IpAddress guest) {}
