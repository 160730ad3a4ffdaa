package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.model.ClusterId;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cluster. */
@RecordBuilder
public record ClusterResponse(
        @Doc("the cluster ID") @Nullable ClusterId id,
        @Doc("the cluster name") @Nullable String name,
        @Doc("the Pod ID of the cluster") @Nullable PodId podId,
        @Doc("the Pod name of the cluster") @Nullable String podName,
        @Doc("the Zone ID of the cluster") @Nullable ZoneId zoneId,
        @Doc("the Zone name of the cluster") @Nullable String zoneName,
        @Doc("the hypervisor type of the cluster") @Nullable String hypervisorType,
        @Doc("the type of the cluster") @Nullable String clusterType,
        @Doc("the allocation state of the cluster") @Nullable String allocationState,
        @Doc("whether this cluster is managed") @Nullable String managedState,
        @Doc("the capacity of the Cluster") @Nullable List<CapacityResponse> capacity,
        @Doc("The cpu overcommit ratio of the cluster") @Nullable String cpuOvercommitRatio,
        @Doc("The memory overcommit ratio of the cluster") @Nullable String memoryOvercommitRatio) {}
