package io.haneul.store.compute;

import io.haneul.model.ClusterId;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.HostId;
import io.haneul.model.PodId;
import io.haneul.model.PoolId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.VmId;
import io.haneul.model.VolumeId;
import io.haneul.model.ZoneId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which volumes are wanted; what is null does not filter. */
@RecordBuilder
public record VolumeFilter(
        Visibility see,
        List<VolumeId> ids,
        @Nullable String name,
        @Nullable String keyword,
        @Nullable String type,
        @Nullable VolumeState state,
        @Nullable VmId vm,
        @Nullable ZoneId zone,
        @Nullable PodId pod,
        @Nullable ClusterId cluster,
        @Nullable HostId host,
        @Nullable PoolId pool,
        @Nullable DiskOfferingId diskOffering,
        @Nullable ServiceOfferingId serviceOffering,
        Page page) {}
