package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.HypervisorType;
import io.haneul.model.ImageStoreId;
import io.haneul.model.JobId;
import io.haneul.model.PoolId;
import io.haneul.model.SnapshotId;
import io.haneul.model.SnapshotPolicyId;
import io.haneul.model.TemplateId;
import io.haneul.model.VolumeId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a volume, which may be gone since.
 *
 * @param volumeHandle what the volume's storage wanted remembered of the volume
 * @param templateId  that the volume began with
 * @param poolId      where it is kept
 * @param storeId     the image store that holds a copy, or is to
 * @param size        of the volume when it was taken, in bytes
 * @param policyId    for which it was taken
 * @param handle      what the pool's driver wants remembered
 * @param imageHandle what the image store's driver wants remembered; none while the copy is not there
 * @param jobId       what works on it now
 */
@RecordBuilder
public record SnapshotRow(
        SnapshotId id,
        String name,
        AccountId accountId,
        DomainId domainId,
        ZoneId zoneId,
        VolumeId volumeId,
        String volumeName,
        String volumeType,
        @Nullable String volumeHandle,
        @Nullable TemplateId templateId,
        HypervisorType hypervisor,
        PoolId poolId,
        @Nullable ImageStoreId storeId,
        long size,
        SnapshotState state,
        SnapshotType type,
        @Nullable SnapshotPolicyId policyId,
        @Nullable String handle,
        @Nullable String imageHandle,
        @Nullable JobId jobId,
        Instant created) {}
