package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.commands.Inline;
import org.jspecify.annotations.Nullable;

/** A storage pool with what is shown beside it. */
public record StoragePoolMetricsResponse(
        @Inline StoragePoolResponse storagePool,
        @Doc("the total disk size in GiB") @Nullable String diskSizeTotalGb,
        @Doc("disk size allocated in GiB") @Nullable String diskSizeAllocatedGb,
        @Doc("disk size used in GiB") @Nullable String diskSizeUsedGb,
        @Doc("disk size unallocated in GiB") @Nullable String diskSizeUnallocatedGb) {}
