package io.haneul.store.infrastructure;

import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.HypervisorType;
import io.haneul.model.IpAddress;
import io.haneul.model.OsCategoryId;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A host with where it is and what it has to give.
 *
 * @param zoneState of the zone it is in
 * @param podState of the pod it is in
 * @param clusterState of the cluster it is in
 */
public record HostView(
        HostId id,
        ZoneId zoneId,
        PodId podId,
        ClusterId clusterId,
        String name,
        String identity,
        HypervisorType hypervisor,
        String provider,
        String url,
        @Nullable String username,
        @Nullable String sealedPassword,
        @Nullable String handle,
        @Nullable String boot,
        IpAddress address,
        String version,
        int cores,
        long speedMhz,
        long memoryBytes,
        HostState state,
        ResourceState resourceState,
        String tags,
        @Nullable OsCategoryId osCategoryId,
        Instant created,
        @Nullable Instant disconnected,
        String zoneName,
        AllocationState zoneState,
        String podName,
        AllocationState podState,
        String clusterName,
        String clusterType,
        AllocationState clusterState,
        long cpuTotal,
        long cpuUsed,
        long memoryTotal,
        long memoryUsed,
        int machines) {}
