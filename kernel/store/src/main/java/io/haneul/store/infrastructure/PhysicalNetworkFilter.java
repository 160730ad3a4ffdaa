package io.haneul.store.infrastructure;

import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which physical networks a list shows; absent is any.
 *
 * @param keyword pattern of the name
 */
@RecordBuilder
public record PhysicalNetworkFilter(
        @Nullable PhysicalNetworkId id, @Nullable ZoneId zoneId, @Nullable String name, @Nullable String keyword) {}
