package io.haneul.store.infrastructure;

import io.haneul.model.ClusterId;
import io.haneul.model.PodId;
import io.haneul.model.PoolId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which pools a list shows; absent is any.
 *
 * @param usedBy only what hosts of this cluster use
 * @param keyword pattern of the name
 * @param host of the URL
 * @param path pattern of the end of the URL
 */
@RecordBuilder
public record PoolFilter(
        @Nullable PoolId id,
        @Nullable ZoneId zoneId,
        @Nullable PodId podId,
        @Nullable ClusterId clusterId,
        @Nullable ClusterId usedBy,
        @Nullable String name,
        @Nullable String keyword,
        @Nullable PoolScope scope,
        @Nullable PoolState state,
        @Nullable String host,
        @Nullable String path) {}
