package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.VolumeId;
import java.util.Optional;

/** Changes what is said of a volume. */
@Command(
        name = "updateVolume",
        description = "Updates the volume.",
        kind = Kind.ASYNC,
        returns = VolumeResponse.class,
        object = "volume",
        roles = DefaultRole.ADMIN,
        event = "VOLUME.UPDATE")
public record UpdateVolume(
        @Doc("the ID of the disk volume") @Access(Access.Right.OWN) VolumeId id,
        @Doc("new name of the volume") Optional<String> name,
        @Doc("an optional field, whether to the display the volume to the end user or not.")
                Optional<Boolean> displayVolume,
        @Doc("while true, the volume cannot be deleted or destroyed") Optional<Boolean> deleteProtection) {}
