package io.haneul.store.infrastructure;

import io.haneul.model.DomainId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A zone.
 *
 * @param domainId for whose users only it is; everybody's when absent
 * @param guestCidr of guest networks whose maker names none
 * @param sortKey lists are ordered by it
 */
@RecordBuilder
public record ZoneRow(
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
        Instant created)
        implements ZoneRowBuilder.With {}
