package io.haneul.store.compute;

import io.haneul.model.HypervisorType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A volume with the names of all it refers to, as lists show it. */
public record VolumeView(
        UUID id,
        String name,
        String type,
        UUID zoneId,
        String zone,
        String account,
        UUID domainId,
        String domain,
        String domainPath,
        @Nullable Integer device,
        @Nullable UUID vmId,
        @Nullable String vm,
        @Nullable String vmDisplayName,
        @Nullable VmState vmState,
        long size,
        VolumeState state,
        @Nullable String handle,
        @Nullable HypervisorType hypervisor,
        @Nullable UUID diskOfferingId,
        @Nullable String diskOffering,
        @Nullable String diskOfferingText,
        @Nullable UUID serviceOfferingId,
        @Nullable String serviceOffering,
        @Nullable String serviceOfferingText,
        @Nullable UUID poolId,
        @Nullable String pool,
        @Nullable UUID templateId,
        @Nullable String template,
        @Nullable String templateText,
        Instant created,
        @Nullable Instant attached) {}
