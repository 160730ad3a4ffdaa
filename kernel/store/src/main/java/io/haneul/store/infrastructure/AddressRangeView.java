package io.haneul.store.infrastructure;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.PodId;
import io.haneul.model.VlanRangeId;
import io.haneul.model.ZoneId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A range of addresses as it is listed. */
public record AddressRangeView(
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
        Instant created,
        @Nullable String podName,
        @Nullable String accountName,
        @Nullable String domainName,
        @Nullable String domainPath) {}
