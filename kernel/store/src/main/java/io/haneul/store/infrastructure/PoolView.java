package io.haneul.store.infrastructure;

import io.haneul.model.ClusterId;
import io.haneul.model.HypervisorType;
import io.haneul.model.PodId;
import io.haneul.model.PoolId;
import io.haneul.model.ZoneId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pool with where it is and what it has to give.
 *
 * @param zoneState of the zone it is in
 */
public record PoolView(
        PoolId id,
        ZoneId zoneId,
        @Nullable PodId podId,
        @Nullable ClusterId clusterId,
        String name,
        PoolScope scope,
        String provider,
        @Nullable HypervisorType hypervisor,
        String url,
        String place,
        @Nullable String handle,
        PoolState state,
        long capacityBytes,
        long usedBytes,
        String tags,
        Instant created,
        String zoneName,
        AllocationState zoneState,
        @Nullable String podName,
        @Nullable String clusterName,
        long total,
        long used,
        int volumes) {}
