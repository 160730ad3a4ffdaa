package io.haneul.store.infrastructure;

import io.haneul.model.IpAddress;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import java.time.Instant;

/**
 * A pod as it is listed.
 *
 * @param zoneState of the zone it is in
 */
public record PodView(
        PodId id,
        ZoneId zoneId,
        String name,
        AllocationState allocationState,
        IpAddress gateway,
        IpAddress netmask,
        IpAddress startIp,
        IpAddress endIp,
        Instant created,
        String zoneName,
        AllocationState zoneState) {}
