package io.haneul.store.infrastructure;

import io.haneul.model.PoolId;
import io.soabase.recordbuilder.core.RecordBuilder;

/** What a pool may promise with over-provisioning, and what of it is promised. */
@RecordBuilder
public record PoolCapacityRow(PoolId poolId, long total, long used, int volumes)
        implements PoolCapacityRowBuilder.With {}
