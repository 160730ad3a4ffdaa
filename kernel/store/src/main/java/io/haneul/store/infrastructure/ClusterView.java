package io.haneul.store.infrastructure;

import io.haneul.model.ClusterId;
import io.haneul.model.HypervisorType;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import java.time.Instant;

/**
 * A cluster as it is listed.
 *
 * @param podState of the pod it is in
 * @param zoneState of the zone it is in
 * @param hosts how many it has
 */
public record ClusterView(
        ClusterId id,
        ZoneId zoneId,
        PodId podId,
        String name,
        HypervisorType hypervisor,
        String provider,
        String clusterType,
        AllocationState allocationState,
        boolean managed,
        Instant created,
        String zoneName,
        AllocationState zoneState,
        String podName,
        AllocationState podState,
        int hosts) {}
