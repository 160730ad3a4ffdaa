package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.VolumeId;

/** Deletes a data volume that is detached, with its content. */
@Command(
        name = "deleteVolume",
        description = "Deletes a detached disk volume.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VOLUME.DELETE")
public record DeleteVolume(@Doc("the ID of the disk volume") @Access(Access.Right.OWN) VolumeId id) {}
