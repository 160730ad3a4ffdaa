package io.haneul.store.compute;

import io.haneul.model.SnapshotPolicyId;
import io.haneul.model.VolumeId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** Which policies are wanted; what is null does not filter. */
@RecordBuilder
public record SnapshotPolicyFilter(
        Visibility see,
        @Nullable SnapshotPolicyId id,
        @Nullable VolumeId volume,
        @Nullable String keyword,
        @Nullable Boolean hidden,
        Page page) {}
