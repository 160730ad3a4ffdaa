package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.ImageStoreId;
import io.haneul.model.PoolId;
import io.haneul.model.SnapshotId;
import io.haneul.model.VolumeId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists snapshots. */
@Command(
        name = "listSnapshots",
        description = "Lists all available snapshots for the account.",
        kind = Kind.LIST,
        returns = SnapshotResponse.class,
        object = "snapshot",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListSnapshots(
        @Doc("lists snapshot by snapshot ID") @Access(Access.Right.USE) Optional<SnapshotId> id,
        @Doc("the IDs of the snapshots, mutually exclusive with id") @Access(Access.Right.USE) List<SnapshotId> ids,
        @Doc("lists snapshot by snapshot name") Optional<String> name,
        @Doc("the ID of the disk volume") @Access(Access.Right.USE) Optional<VolumeId> volumeId,
        @Doc("list snapshots by zone id") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("valid values are HOURLY, DAILY, WEEKLY, and MONTHLY.") Optional<String> intervalType,
        @Doc("valid values are MANUAL or RECURRING.") Optional<String> snapshotType,
        @Doc("list snapshots by location type. Valid values are primary and secondary.") Optional<String> locationType,
        @Doc("ID of the storage pool, for root admins") @Access(Access.Right.USE) Optional<PoolId> storageId,
        @Doc("ID of the image or image cache store, for root admins") @Access(Access.Right.USE)
                Optional<ImageStoreId> imageStoreId,
        @Doc("List resources by tags (key/value pairs): those with one of them") Map<String, String> tags,
        OwnerFilter owner,
        Paging paging) {}
