package io.haneul.store.infrastructure;

import io.haneul.model.ClusterId;
import io.haneul.model.HypervisorType;
import io.haneul.model.PodId;
import io.haneul.model.PoolId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A primary storage pool.
 *
 * @param clusterId absent for a pool of the whole zone
 * @param provider its driver, by name
 * @param hypervisor whose hosts use it; any when absent
 * @param place what of the URL says where it is: unique in the zone
 * @param capacityBytes as it was observed
 * @param usedBytes as it was observed
 * @param tags comma-separated
 */
@RecordBuilder
public record PoolRow(
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
        Instant created)
        implements PoolRowBuilder.With {}
