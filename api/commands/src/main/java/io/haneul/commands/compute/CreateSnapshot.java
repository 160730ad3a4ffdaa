package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Owner;
import io.haneul.model.VolumeId;
import java.util.Optional;

/** Takes a snapshot of a volume, and brings a copy of it to an image store where the zone has one. */
@Command(
        name = "createSnapshot",
        description = "Creates an instant snapshot of a volume.",
        kind = Kind.ASYNC_CREATE,
        returns = SnapshotResponse.class,
        object = "snapshot",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "SNAPSHOT.CREATE")
public record CreateSnapshot(
        @Doc("The ID of the disk volume") @Access(Access.Right.OPERATE) VolumeId volumeId,
        @Doc("the name of the snapshot") Optional<String> name,
        @Doc("quiesce the machine before; no hypervisor driver can, so true is refused") Optional<Boolean> quiesceVm,
        Owner owner) {}
