package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.DomainId;
import io.haneul.model.HypervisorType;
import io.haneul.model.PoolId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.TemplateId;
import io.haneul.model.VolumeId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A volume.
 *
 * @param type   {@code ROOT} or {@code DATADISK}
 * @param poolId where it lives, whose room it holds; none yet while it is only allocated
 * @param size   in bytes
 * @param handle what its storage wants remembered
 */
@RecordBuilder
public record VolumeRow(
        VolumeId id,
        String name,
        String type,
        AccountId accountId,
        DomainId domainId,
        ZoneId zoneId,
        @Nullable HypervisorType hypervisor,
        @Nullable UUID vmId,
        @Nullable Integer device,
        @Nullable PoolId poolId,
        @Nullable TemplateId templateId,
        @Nullable DiskOfferingId diskOfferingId,
        @Nullable ServiceOfferingId serviceOfferingId,
        long size,
        VolumeState state,
        @Nullable String handle,
        Instant created,
        @Nullable Instant attached) {}
