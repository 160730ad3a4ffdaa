package io.haneul.store.network;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.model.PublicAddressId;
import io.haneul.model.VlanRangeId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public address that is taken.
 *
 * @param rangeId   it is of
 * @param position  of the address within IPv4
 * @param accountId whose it is
 * @param networkId it serves
 * @param sourceNat whether the network's machines leave under it
 * @param isSystem  whether the system took it for a machine of its own
 */
@RecordBuilder
public record PublicAddressRow(
        PublicAddressId id,
        VlanRangeId rangeId,
        ZoneId zoneId,
        IpAddress address,
        long position,
        AccountId accountId,
        DomainId domainId,
        @Nullable NetworkId networkId,
        boolean sourceNat,
        boolean isSystem,
        Instant allocated)
        implements PublicAddressRowBuilder.With {}
