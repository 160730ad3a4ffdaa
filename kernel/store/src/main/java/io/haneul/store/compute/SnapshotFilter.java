package io.haneul.store.compute;

import io.haneul.model.ImageStoreId;
import io.haneul.model.PoolId;
import io.haneul.model.SnapshotId;
import io.haneul.model.VolumeId;
import io.haneul.model.ZoneId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Tag;
import io.haneul.store.query.Visibility;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which snapshots are wanted; what is null does not filter. Those that are being removed are not.
 *
 * @param recurring whether those are meant that a policy asked for, or only the others
 * @param backedUp  whether those are meant that the image store has, or only the others
 */
@RecordBuilder
public record SnapshotFilter(
        Visibility see,
        List<SnapshotId> ids,
        @Nullable String name,
        @Nullable String keyword,
        @Nullable VolumeId volume,
        @Nullable ZoneId zone,
        @Nullable SnapshotType type,
        @Nullable Boolean recurring,
        @Nullable Boolean backedUp,
        @Nullable PoolId pool,
        @Nullable ImageStoreId store,
        @Nullable List<Tag> tagged,
        Page page) {}
