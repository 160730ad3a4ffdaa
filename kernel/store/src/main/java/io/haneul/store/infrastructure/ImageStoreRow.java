package io.haneul.store.infrastructure;

import io.haneul.model.ImageStoreId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A store of templates and snapshots.
 *
 * @param zoneId absent for one of all zones
 */
@RecordBuilder
public record ImageStoreRow(
        ImageStoreId id,
        @Nullable ZoneId zoneId,
        String name,
        String provider,
        String protocol,
        String url,
        boolean readOnly,
        Instant created)
        implements ImageStoreRowBuilder.With {}
