package io.haneul.store.infrastructure;

import io.haneul.model.ClusterId;
import io.haneul.model.HypervisorType;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * A cluster.
 *
 * @param provider the driver of its hosts, by name
 * @param managed whether its hosts are looked after
 */
@RecordBuilder
public record ClusterRow(
        ClusterId id,
        ZoneId zoneId,
        PodId podId,
        String name,
        HypervisorType hypervisor,
        String provider,
        String clusterType,
        AllocationState allocationState,
        boolean managed,
        Instant created)
        implements ClusterRowBuilder.With {}
