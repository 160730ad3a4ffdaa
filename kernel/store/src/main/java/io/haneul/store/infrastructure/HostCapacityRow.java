package io.haneul.store.infrastructure;

import io.haneul.model.HostId;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What a host has with over-provisioning, and what of it is promised.
 *
 * @param machines how many hold a share
 */
@RecordBuilder
public record HostCapacityRow(
        HostId hostId, long cpuTotal, long cpuUsed, long memoryTotal, long memoryUsed, int machines)
        implements HostCapacityRowBuilder.With {}
