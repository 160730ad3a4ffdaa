package io.haneul.store.network;

import io.haneul.store.catalog.GuestType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A guest network with the names of all it refers to, as lists show it. */
public record NetworkView(
        UUID id,
        String name,
        String displayText,
        UUID zoneId,
        String zone,
        String dns1,
        @Nullable String dns2,
        UUID physicalNetworkId,
        UUID offeringId,
        String offering,
        String offeringText,
        String availability,
        boolean conserveMode,
        boolean specifyVlan,
        boolean specifyIpRanges,
        GuestType guestType,
        String account,
        UUID domainId,
        String domain,
        String domainPath,
        Audience audience,
        boolean subdomainAccess,
        NetworkState state,
        String cidr,
        String gateway,
        String networkDomain,
        @Nullable Integer segmentNumber,
        @Nullable String segmentUri,
        Instant created) {}
