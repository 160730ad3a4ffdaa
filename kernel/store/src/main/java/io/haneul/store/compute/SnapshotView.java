package io.haneul.store.compute;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A snapshot with the names of all it refers to, as lists show it. */
public record SnapshotView(
        UUID id,
        String name,
        String account,
        UUID domainId,
        String domain,
        String domainPath,
        UUID zoneId,
        String zone,
        UUID volumeId,
        String volumeName,
        String volumeType,
        @Nullable VolumeState volumeState,
        @Nullable UUID osTypeId,
        @Nullable String osType,
        UUID poolId,
        String pool,
        @Nullable UUID storeId,
        @Nullable String store,
        @Nullable String imageHandle,
        long size,
        SnapshotState state,
        SnapshotType type,
        @Nullable UUID jobId,
        Instant created) {}
