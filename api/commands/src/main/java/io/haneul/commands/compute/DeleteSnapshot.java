package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.SnapshotId;

/** Deletes a snapshot of a volume. */
@Command(
        name = "deleteSnapshot",
        description = "Deletes a snapshot of a disk volume.",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "SNAPSHOT.DELETE")
public record DeleteSnapshot(@Doc("The ID of the snapshot") @Access(Access.Right.OWN) SnapshotId id) {}
