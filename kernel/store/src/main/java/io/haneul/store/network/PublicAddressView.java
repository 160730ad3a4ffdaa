package io.haneul.store.network;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A taken public address with the names of all it refers to, as lists show it. */
public record PublicAddressView(
        UUID id,
        String address,
        UUID rangeId,
        UUID zoneId,
        String zone,
        String account,
        UUID domainId,
        String domain,
        String domainPath,
        @Nullable UUID networkId,
        @Nullable String network,
        boolean sourceNat,
        boolean isSystem,
        Instant allocated,
        @Nullable UUID physicalNetworkId) {}
