package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.haneul.model.ClusterId;
import io.haneul.model.PodId;
import io.haneul.model.PoolId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A primary storage pool. */
@RecordBuilder
public record StoragePoolResponse(
        @Doc("the ID of the storage pool") @Nullable PoolId id,
        @Doc("the name of the storage pool") @Nullable String name,
        @Doc("the Zone ID of the storage pool") @Nullable ZoneId zoneId,
        @Doc("the Zone name of the storage pool") @Nullable String zoneName,
        @Doc("the Pod ID of the storage pool") @Nullable PodId podId,
        @Doc("the Pod name of the storage pool") @Nullable String podName,
        @Doc("the ID of the cluster for the storage pool") @Nullable ClusterId clusterId,
        @Doc("the name of the cluster for the storage pool") @Nullable String clusterName,
        @Doc("the IP address of the storage pool") @Nullable String ipAddress,
        @Doc("the storage pool path") @Nullable String path,
        @Doc("the storage pool type") @Nullable String type,
        @Doc("the scope of the storage pool") @Nullable String scope,
        @Doc("the hypervisor type of the storage pool") @Nullable String hypervisor,
        @Doc("Storage provider for this pool") @Nullable String provider,
        @Doc("the state of the storage pool") @Wire(type = "storagepoolstatus") @Nullable String state,
        @Doc("the tags for the storage pool") @Nullable String tags,
        @Doc("the date and time the storage pool was created") @Nullable OffsetDateTime created,
        @Doc("the total disk size of the storage pool") @Nullable Long diskSizeTotal,
        @Doc("the pool size currently allocated to volumes, in bytes") @Nullable Long diskSizeAllocated,
        @Doc("the storage pool size currently in use, in bytes") @Nullable Long diskSizeUsed,
        @Doc("the overprovisioning factor of the storage pool") @Nullable String overprovisionFactor,
        @Doc("whether this pool is managed or not") @Nullable Boolean managed) {}
