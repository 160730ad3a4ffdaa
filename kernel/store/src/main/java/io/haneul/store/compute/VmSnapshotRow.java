package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.VmSnapshotId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a machine.
 *
 * @param name      the system's
 * @param memory    whether it holds the memory too
 * @param parentId  the snapshot the machine was at before
 * @param isCurrent whether the machine is at it, or went on from it
 * @param handle    what its driver wants remembered
 */
@RecordBuilder
public record VmSnapshotRow(
        VmSnapshotId id,
        UUID vmId,
        String name,
        String displayName,
        @Nullable String description,
        AccountId accountId,
        DomainId domainId,
        boolean memory,
        VmSnapshotState state,
        @Nullable VmSnapshotId parentId,
        boolean isCurrent,
        @Nullable String handle,
        Instant created)
        implements VmSnapshotRowBuilder.With {}
