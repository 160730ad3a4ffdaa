package io.haneul.store.infrastructure;

import io.haneul.model.DomainId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.ZoneId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A physical network as it is listed. */
public record PhysicalNetworkView(
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
        Instant created,
        String zoneName) {}
