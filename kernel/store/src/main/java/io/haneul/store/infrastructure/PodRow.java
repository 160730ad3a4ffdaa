package io.haneul.store.infrastructure;

import io.haneul.model.IpAddress;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/** A pod and the range of its management subnet that is kept for machines of the system. */
@RecordBuilder
public record PodRow(
        PodId id,
        ZoneId zoneId,
        String name,
        AllocationState allocationState,
        IpAddress gateway,
        IpAddress netmask,
        IpAddress startIp,
        IpAddress endIp,
        Instant created)
        implements PodRowBuilder.With {}
