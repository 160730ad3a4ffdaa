package io.haneul.store.infrastructure;

import io.haneul.model.ImageStoreId;
import io.haneul.model.ZoneId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An image store as it is listed. */
public record ImageStoreView(
        ImageStoreId id,
        @Nullable ZoneId zoneId,
        String name,
        String provider,
        String protocol,
        String url,
        boolean readOnly,
        Instant created,
        @Nullable String zoneName) {}
