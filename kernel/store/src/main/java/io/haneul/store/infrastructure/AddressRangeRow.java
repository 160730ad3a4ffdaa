package io.haneul.store.infrastructure;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.PodId;
import io.haneul.model.VlanRangeId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses.
 *
 * @param networkId whose guests it is for
 * @param vlan a number, or {@code untagged}
 * @param accountId whose addresses only it gives
 * @param domainId of the account, or whose accounts only it is for
 */
@RecordBuilder
public record AddressRangeRow(
        VlanRangeId id,
        ZoneId zoneId,
        @Nullable PhysicalNetworkId physicalNetworkId,
        @Nullable PodId podId,
        @Nullable NetworkId networkId,
        RangeTraffic traffic,
        String vlan,
        IpAddress gateway,
        IpAddress netmask,
        IpAddress startIp,
        IpAddress endIp,
        @Nullable AccountId accountId,
        @Nullable DomainId domainId,
        Instant created)
        implements AddressRangeRowBuilder.With {}
