package io.haneul.store.infrastructure;

import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which pods a list shows; absent is any.
 *
 * @param keyword pattern of the name
 */
@RecordBuilder
public record PodFilter(
        @Nullable PodId id,
        @Nullable ZoneId zoneId,
        @Nullable String name,
        @Nullable String keyword,
        @Nullable AllocationState state) {}
