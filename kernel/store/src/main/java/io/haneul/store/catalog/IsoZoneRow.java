package io.haneul.store.catalog;

import io.haneul.model.ImageStoreId;
import io.haneul.model.IsoId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An ISO in a zone.
 *
 * @param id      of the image in the store
 * @param storeId the image store that holds its content
 * @param size    of its file, once it is there
 * @param reason  why it could not be brought
 * @param handle  what the store's driver wants remembered
 */
@RecordBuilder
public record IsoZoneRow(
        UUID id,
        IsoId isoId,
        ZoneId zoneId,
        ImageStoreId storeId,
        long size,
        IsoState state,
        @Nullable String reason,
        @Nullable String handle) {}
