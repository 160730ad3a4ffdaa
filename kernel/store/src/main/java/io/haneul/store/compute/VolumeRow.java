package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.DomainId;
import io.haneul.model.HypervisorType;
import io.haneul.model.JobId;
import io.haneul.model.PoolId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.SnapshotId;
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
 * @param epoch  the newest that any call to its storage was of
 * @param hidden whether its owner's users do not see it
 * @param snapshotId whose content it began with
 * @param jobId  what works on it now
 * @param destroyed when it was, of one that can still be recovered
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
        @Nullable Instant attached,
        long epoch,
        boolean hidden,
        boolean deleteProtection,
        @Nullable SnapshotId snapshotId,
        @Nullable JobId jobId,
        @Nullable Instant destroyed)
        implements VolumeRowBuilder.With {
    /** {@return whether it is a data volume, which machines come and go with} */
    public boolean isData() {
        return type.equals("DATADISK");
    }
}
