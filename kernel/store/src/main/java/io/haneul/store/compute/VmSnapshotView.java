package io.haneul.store.compute;

import io.haneul.model.DomainId;
import io.haneul.model.VmSnapshotId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A snapshot of a machine with the names of all it refers to, as lists show it. */
public record VmSnapshotView(
        VmSnapshotId id,
        UUID vmId,
        String vmName,
        String name,
        String displayName,
        @Nullable String description,
        boolean memory,
        VmSnapshotState state,
        @Nullable VmSnapshotId parentId,
        @Nullable String parentName,
        boolean isCurrent,
        String hypervisor,
        UUID zoneId,
        String zone,
        String account,
        DomainId domainId,
        String domain,
        String domainPath,
        Instant created) {}
