package io.haneul.store.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule with the names of all it refers to, as lists show it.
 *
 * @param guest the machine's address
 */
public record RuleView(
        UUID id,
        RuleKind kind,
        UUID networkId,
        @Nullable UUID addressId,
        @Nullable String address,
        UUID zoneId,
        String zone,
        String account,
        UUID domainId,
        String domain,
        String domainPath,
        String protocol,
        @Nullable Integer firstPort,
        @Nullable Integer lastPort,
        @Nullable Integer icmpType,
        @Nullable Integer icmpCode,
        String sources,
        String targets,
        @Nullable Integer privateFirst,
        @Nullable Integer privateLast,
        @Nullable UUID vmId,
        @Nullable String vm,
        @Nullable String vmDisplay,
        @Nullable String guest,
        @Nullable String name,
        @Nullable String description,
        @Nullable String algorithm,
        boolean display,
        RuleState state) {}
