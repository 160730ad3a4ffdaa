package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.haneul.commands.tag.ResourceTagResponse;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When snapshots of a volume are taken by themselves. */
@RecordBuilder
public record SnapshotPolicyResponse(
        @Doc("the ID of the snapshot policy") @Nullable String id,
        @Doc("ID of the disk volume") @Nullable String volumeId,
        @Doc("name of the disk volume") @Nullable String volumeName,
        @Doc("the interval: 0 hourly, 1 daily, 2 weekly, 3 monthly") @Wire(type = "short") @Nullable
                Integer intervalType,
        @Doc("maximum number of snapshots retained") @Wire(type = "int") @Nullable Integer maxSnaps,
        @Doc("time the snapshot is scheduled to be taken.") @Nullable String schedule,
        @Doc("the time zone of the snapshot policy") @Nullable String timezone,
        @Doc("is this policy for display to the regular user") @Nullable Boolean forDisplay,
        @Doc("the list of resource tags associated") @Wire(type = "set") @Nullable List<ResourceTagResponse> tags) {}
