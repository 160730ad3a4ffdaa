package io.haneul.store.infrastructure;

import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts a list shows; absent is any.
 *
 * @param keyword pattern of the name
 */
@RecordBuilder
public record HostFilter(
        @Nullable HostId id,
        @Nullable ZoneId zoneId,
        @Nullable PodId podId,
        @Nullable ClusterId clusterId,
        @Nullable String name,
        @Nullable String keyword,
        @Nullable String hypervisor,
        @Nullable HostState state,
        @Nullable ResourceState resourceState) {}
