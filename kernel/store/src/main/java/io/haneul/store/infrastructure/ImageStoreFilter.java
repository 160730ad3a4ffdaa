package io.haneul.store.infrastructure;

import io.haneul.model.ImageStoreId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which image stores a list shows; absent is any.
 *
 * @param keyword pattern of the name
 */
@RecordBuilder
public record ImageStoreFilter(
        @Nullable ImageStoreId id,
        @Nullable ZoneId zoneId,
        @Nullable String name,
        @Nullable String keyword,
        @Nullable String provider,
        @Nullable String protocol,
        @Nullable Boolean readOnly) {}
