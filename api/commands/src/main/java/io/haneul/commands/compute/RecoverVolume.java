package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.VolumeId;

/** Recovers a volume that was destroyed and is not expunged yet. */
@Command(
        name = "recoverVolume",
        description = "Recovers a destroyed volume.",
        kind = Kind.OBJECT,
        returns = VolumeResponse.class,
        object = "volume",
        roles = DefaultRole.ADMIN,
        event = "VOLUME.RECOVER",
        since = "4.14.0")
public record RecoverVolume(@Doc("the ID of the volume") @Access(Access.Right.OWN) VolumeId id) {}
