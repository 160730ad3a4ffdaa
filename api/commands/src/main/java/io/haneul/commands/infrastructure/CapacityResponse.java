package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.haneul.model.ClusterId;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** How much of something there is, and how much of it is taken. */
@RecordBuilder
public record CapacityResponse(
        @Doc("the capacity type") @Wire(type = "short") @Nullable Integer type,
        @Doc("the capacity name") @Nullable String name,
        @Doc("the Zone ID") @Nullable ZoneId zoneId,
        @Doc("the Zone name") @Nullable String zoneName,
        @Doc("the Pod ID") @Nullable PodId podId,
        @Doc("the Pod name") @Nullable String podName,
        @Doc("the Cluster ID") @Nullable ClusterId clusterId,
        @Doc("the Cluster name") @Nullable String clusterName,
        @Doc("the capacity currently in allocated") @Nullable Long capacityAllocated,
        @Doc("the capacity currently in use") @Nullable Long capacityUsed,
        @Doc("the total capacity available") @Nullable Long capacityTotal,
        @Doc("the percentage of capacity currently in use") @Nullable String percentUsed) {}
