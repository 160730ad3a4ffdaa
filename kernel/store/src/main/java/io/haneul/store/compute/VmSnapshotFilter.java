package io.haneul.store.compute;

import io.haneul.model.VmSnapshotId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which snapshots of machines are wanted; what is null does not filter. */
@RecordBuilder
public record VmSnapshotFilter(
        Visibility see,
        List<VmSnapshotId> ids,
        @Nullable UUID vm,
        @Nullable String name,
        @Nullable String pattern,
        @Nullable VmSnapshotState state,
        Page page) {}
