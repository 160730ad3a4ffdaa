package io.haneul.store.infrastructure;

import io.haneul.model.PhysicalNetworkId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which service providers a list shows; absent is any.
 *
 * @param keyword pattern of the name
 */
@RecordBuilder
public record ServiceProviderFilter(
        @Nullable PhysicalNetworkId physicalNetworkId,
        @Nullable String name,
        @Nullable String keyword,
        @Nullable AllocationState state) {}
