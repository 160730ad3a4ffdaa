package io.haneul.store.catalog;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.IsoId;
import io.haneul.model.OsTypeId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An ISO image.
 *
 * @param url      where it is brought from
 * @param checksum it must have
 */
@RecordBuilder
public record IsoRow(
        IsoId id,
        String name,
        String displayText,
        String url,
        @Nullable String checksum,
        @Nullable OsTypeId osTypeId,
        AccountId accountId,
        DomainId domainId,
        boolean bootable,
        boolean isPublic,
        boolean isFeatured,
        boolean isExtractable,
        int sortKey,
        Instant created)
        implements IsoRowBuilder.With {}
