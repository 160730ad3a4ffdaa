package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Owner;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.SnapshotId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Creates a data volume from a disk offering, which gets room in a pool when it is attached first, or from a snapshot. */
@Command(
        name = "createVolume",
        description =
                "Creates a disk volume from a disk offering or a snapshot. This disk volume must still be attached to a virtual machine to make use of it.",
        kind = Kind.ASYNC_CREATE,
        returns = VolumeResponse.class,
        object = "volume",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VOLUME.CREATE")
public record CreateVolume(
        @Doc("the name of the disk volume") Optional<String> name,
        @Doc("the ID of the disk offering. Either diskOfferingId or snapshotId must be passed in.")
                @Access(Access.Right.USE)
                Optional<DiskOfferingId> diskOfferingId,
        @Doc("the size in GiB of the disk volume, for a disk offering of custom size") Optional<Long> size,
        @Doc("the ID of the availability zone; that of the snapshot where there is one") @Access(Access.Right.USE)
                Optional<ZoneId> zoneId,
        @Doc("an optional field, whether to display the volume to the end user or not.")
                Optional<Boolean> displayVolume,
        @Doc("the snapshot ID for the disk volume. Either diskOfferingId or snapshotId must be passed in.")
                @Access(Access.Right.USE)
                Optional<SnapshotId> snapshotId,
        Owner owner) {}
