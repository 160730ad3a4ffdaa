package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.PoolId;
import io.haneul.model.VolumeId;
import java.util.Optional;

/** Brings a volume to another pool: one that nobody uses by its storage, one of a running machine by its hypervisor. */
@Command(
        name = "migrateVolume",
        description = "Migrate volume",
        kind = Kind.ASYNC,
        returns = VolumeResponse.class,
        object = "volume",
        roles = DefaultRole.ADMIN,
        event = "VOLUME.MIGRATE")
public record MigrateVolume(
        @Doc("the ID of the volume") @Access(Access.Right.OWN) VolumeId volumeId,
        @Doc("destination storage pool ID to migrate the volume to") @Access(Access.Right.USE) PoolId storageId,
        @Doc("if the volume should be live migrated when it is attached to a running vm")
                Optional<Boolean> liveMigrate) {}
