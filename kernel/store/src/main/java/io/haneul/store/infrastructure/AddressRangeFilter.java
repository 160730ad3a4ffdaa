package io.haneul.store.infrastructure;

import io.haneul.model.DomainId;
import io.haneul.model.NetworkId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.PodId;
import io.haneul.model.VlanRangeId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which ranges of addresses a list shows; absent is any.
 *
 * @param account name of the account it is dedicated to
 */
@RecordBuilder
public record AddressRangeFilter(
        @Nullable VlanRangeId id,
        @Nullable ZoneId zoneId,
        @Nullable PodId podId,
        @Nullable PhysicalNetworkId physicalNetworkId,
        @Nullable NetworkId networkId,
        @Nullable RangeTraffic traffic,
        @Nullable String vlan,
        @Nullable String account,
        @Nullable DomainId domainId) {}
