package io.haneul.store.network;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.IpAddress;
import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import io.haneul.model.NetworkOfferingId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.ZoneId;
import io.haneul.store.catalog.GuestType;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A guest network.
 *
 * @param accountId       whose it is; of one for a domain or a zone, who made it
 * @param domainId        of the account, or whose the network is
 * @param subdomainAccess whether accounts of the domains below may use it
 * @param cidr            of the guests
 * @param firstAddress    that machines may have
 * @param lastAddress     that machines may have
 * @param isolation       the isolation that keeps it apart, by name; absent until it was first implemented
 * @param segmentNumber   absent while it has none; 0 for an untagged wire
 * @param segmentFixed    whether its maker named the number, so that it keeps it
 * @param segmentMethod   of its segment, while it has one
 * @param segmentUri      of its segment, while it has one
 * @param generation      how often it was implemented; what is remembered of an earlier one holds no more
 * @param jobId           that implements it, shuts it down or removes it
 * @param failedJobId     the last job that could not implement it
 * @param failureCode     of that job
 * @param failureText     of that job
 * @param idleSince       since when no machine in it is active
 */
@RecordBuilder
public record NetworkRow(
        NetworkId id,
        String name,
        String displayText,
        ZoneId zoneId,
        PhysicalNetworkId physicalNetworkId,
        NetworkOfferingId offeringId,
        GuestType guestType,
        AccountId accountId,
        DomainId domainId,
        Audience audience,
        boolean subdomainAccess,
        NetworkState state,
        String cidr,
        IpAddress gateway,
        IpAddress firstAddress,
        IpAddress lastAddress,
        String networkDomain,
        @Nullable String isolation,
        @Nullable Integer segmentNumber,
        boolean segmentFixed,
        @Nullable String segmentMethod,
        @Nullable String segmentUri,
        int generation,
        @Nullable JobId jobId,
        @Nullable JobId failedJobId,
        @Nullable Integer failureCode,
        @Nullable String failureText,
        @Nullable Instant idleSince,
        Instant created,
        @Nullable Instant removed)
        implements NetworkRowBuilder.With {}
