package io.haneul.store.catalog;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.HypervisorType;
import io.haneul.model.OsTypeId;
import io.haneul.model.TemplateId;
import io.haneul.model.ZoneId;
import java.time.Instant;

/** A template in a zone, as it is listed. */
public record TemplateView(
        TemplateId id,
        String name,
        String displayText,
        TemplateType type,
        HypervisorType hypervisor,
        String format,
        String url,
        long sizeBytes,
        OsTypeId osTypeId,
        String osTypeName,
        AccountId accountId,
        String accountName,
        DomainId domainId,
        String domainName,
        String domainPath,
        boolean isPublic,
        boolean isFeatured,
        boolean isExtractable,
        boolean passwordEnabled,
        boolean sshKeyEnabled,
        boolean requiresHvm,
        boolean isDynamicallyScalable,
        Instant created,
        ZoneId zoneId,
        String zoneName,
        boolean crossZones,
        boolean hasContent,
        boolean ready) {}
