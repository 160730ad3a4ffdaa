package io.haneul.store.catalog;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.HypervisorType;
import io.haneul.model.OsTypeId;
import io.haneul.model.TemplateId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What root disks start from.
 *
 * @param format    of the content on the wire, such as {@code QCOW2}
 * @param url       where the content is
 * @param sizeBytes as the guest sees it
 * @param accountId whose it is
 * @param domainId  of the account
 * @param ready     whether its content need not be brought, or was
 * @param seed      the name by which the product brought it
 * @param removed   when it was deleted; machines that started from it go on
 */
@RecordBuilder
public record TemplateRow(
        TemplateId id,
        String name,
        String displayText,
        TemplateType type,
        HypervisorType hypervisor,
        String format,
        String url,
        long sizeBytes,
        OsTypeId osTypeId,
        AccountId accountId,
        DomainId domainId,
        boolean isPublic,
        boolean isFeatured,
        boolean isExtractable,
        boolean passwordEnabled,
        boolean sshKeyEnabled,
        boolean requiresHvm,
        boolean isDynamicallyScalable,
        boolean ready,
        int sortKey,
        @Nullable String seed,
        Instant created,
        @Nullable Instant removed)
        implements TemplateRowBuilder.With {}
