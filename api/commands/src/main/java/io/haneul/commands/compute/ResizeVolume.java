package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.VolumeId;
import java.util.Optional;

/** Gives a volume another size. */
@Command(
        name = "resizeVolume",
        description = "Resizes a volume",
        kind = Kind.ASYNC,
        returns = VolumeResponse.class,
        object = "volume",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VOLUME.RESIZE")
public record ResizeVolume(
        @Doc("the ID of the disk volume") @Access(Access.Right.OPERATE) VolumeId id,
        @Doc("new volume size in GiB; of a disk offering with a fixed size it is not given") Optional<Long> size,
        @Doc("new disk offering id") @Access(Access.Right.USE) Optional<DiskOfferingId> diskOfferingId,
        @Doc("verify OK to shrink") Optional<Boolean> shrinkOk) {}
