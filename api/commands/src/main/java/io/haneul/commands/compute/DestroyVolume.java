package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.VolumeId;
import java.util.Optional;

/** Destroys a data volume that is detached; until it is expunged it can be recovered. */
@Command(
        name = "destroyVolume",
        description = "Destroys a volume. Until it is expunged it can be recovered.",
        kind = Kind.ASYNC,
        returns = VolumeResponse.class,
        object = "volume",
        roles = DefaultRole.ADMIN,
        event = "VOLUME.DESTROY",
        since = "4.14.0")
public record DestroyVolume(
        @Doc("the ID of the volume") @Access(Access.Right.OWN) VolumeId id,
        @Doc("if true is passed, the volume is expunged immediately. False by default.") Optional<Boolean> expunge) {}
