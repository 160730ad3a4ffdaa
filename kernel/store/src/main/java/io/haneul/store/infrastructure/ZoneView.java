package io.haneul.store.infrastructure;

import io.haneul.model.DomainId;
import io.haneul.model.ZoneId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A zone as it is listed.
 *
 * @param domainName of the domain it is for
 */
public record ZoneView(
        ZoneId id,
        String name,
        NetworkType networkType,
        AllocationState allocationState,
        String dns1,
        @Nullable String dns2,
        String internalDns1,
        @Nullable String internalDns2,
        @Nullable String ip6Dns1,
        @Nullable String ip6Dns2,
        @Nullable String guestCidr,
        @Nullable String networkDomain,
        @Nullable DomainId domainId,
        boolean localStorage,
        boolean securityGroups,
        @Nullable String dhcpProvider,
        int sortKey,
        Instant created,
        @Nullable String domainName,
        @Nullable String domainPath) {}
