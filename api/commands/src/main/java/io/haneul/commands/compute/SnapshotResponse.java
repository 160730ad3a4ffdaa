package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.haneul.commands.tag.ResourceTagResponse;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A snapshot of a volume. */
@RecordBuilder
public record SnapshotResponse(
        @Doc("ID of the snapshot") @Nullable String id,
        @Doc("name of the snapshot") @Nullable String name,
        @Doc("the account associated with the snapshot") @Nullable String account,
        @Doc("the domain ID of the snapshot's account") @Nullable String domainId,
        @Doc("the domain name of the snapshot's account") @Nullable String domain,
        @Doc("path of the Domain associated with the snapshot's account") @Nullable String domainPath,
        @Doc("the date the snapshot was created") @Nullable OffsetDateTime created,
        @Doc("the state of the snapshot. BackedUp means that the image store has it and it can be used")
                @Wire(type = "state")
                @Nullable
                String state,
        @Doc("the type of the snapshot") @Nullable String snapshotType,
        @Doc("valid values are HOURLY, DAILY, WEEKLY, MONTHLY, and MANUAL") @Nullable String intervalType,
        @Doc("valid location types are primary and secondary.") @Nullable String locationType,
        @Doc("ID of the disk volume") @Nullable String volumeId,
        @Doc("name of the disk volume") @Nullable String volumeName,
        @Doc("type of the disk volume") @Nullable String volumeType,
        @Doc("state of the disk volume; absent when it is gone") @Nullable String volumeState,
        @Doc("id of the availability zone") @Nullable String zoneId,
        @Doc("name of the availability zone") @Nullable String zoneName,
        @Doc("id of the os on volume") @Nullable String osTypeId,
        @Doc("display name of the os on volume") @Nullable String osDisplayName,
        @Doc("virtual size of backedup snapshot on image store") @Nullable Long virtualSize,
        @Doc("physical size of backedup snapshot on image store") @Nullable Long physicalSize,
        @Doc("ID of the datastore for the snapshot entry; for root admins") @Nullable String datastoreId,
        @Doc("name of the datastore for the snapshot entry; for root admins") @Nullable String datastoreName,
        @Doc("type of the datastore for the snapshot entry; for root admins") @Nullable String datastoreType,
        @Doc("state of the snapshot on the datastore; for root admins") @Nullable String datastoreState,
        @Doc("indicates whether the underlying storage supports reverting the volume to this snapshot") @Nullable
                Boolean revertable,
        @Doc("the UUID of the latest async job acting on this object") @Nullable String jobId,
        @Doc("the current status of the latest async job acting on this object") @Nullable Integer jobStatus,
        @Doc("the list of resource tags associated") @Wire(type = "set") @Nullable List<ResourceTagResponse> tags) {}
