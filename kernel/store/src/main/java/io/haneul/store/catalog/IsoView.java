package io.haneul.store.catalog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An ISO in a zone, as it is listed. */
public record IsoView(
        UUID id,
        String name,
        String displayText,
        String url,
        @Nullable String checksum,
        @Nullable UUID osTypeId,
        @Nullable String osType,
        UUID accountId,
        String account,
        UUID domainId,
        String domain,
        String domainPath,
        boolean bootable,
        boolean isPublic,
        boolean isFeatured,
        boolean isExtractable,
        Instant created,
        UUID zoneId,
        String zone,
        long size,
        IsoState state,
        @Nullable String reason) {}
