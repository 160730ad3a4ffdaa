package io.haneul.store.infrastructure;

import io.haneul.model.DomainId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A physical network.
 *
 * @param vlan ranges of numbers for guest networks, {@code 100-199,300-399}; empty for none
 * @param isolationMethods comma-separated
 * @param tags comma-separated
 */
@RecordBuilder
public record PhysicalNetworkRow(
        PhysicalNetworkId id,
        ZoneId zoneId,
        String name,
        AllocationState state,
        String vlan,
        String isolationMethods,
        String tags,
        @Nullable String speed,
        String broadcastDomainRange,
        @Nullable DomainId domainId,
        Instant created)
        implements PhysicalNetworkRowBuilder.With {}
