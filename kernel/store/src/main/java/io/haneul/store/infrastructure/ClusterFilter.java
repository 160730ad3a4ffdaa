package io.haneul.store.infrastructure;

import io.haneul.model.ClusterId;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which clusters a list shows; absent is any.
 *
 * @param keyword pattern of the name
 */
@RecordBuilder
public record ClusterFilter(
        @Nullable ClusterId id,
        @Nullable ZoneId zoneId,
        @Nullable PodId podId,
        @Nullable String name,
        @Nullable String keyword,
        @Nullable String hypervisor,
        @Nullable String clusterType,
        @Nullable AllocationState state,
        @Nullable Boolean managed) {}
