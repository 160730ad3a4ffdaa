package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.SnapshotId;

/** Gives a volume that no running machine uses the content it had when a snapshot was taken. */
@Command(
        name = "revertSnapshot",
        description = "Reverts a volume to the content of its snapshot.",
        kind = Kind.ASYNC,
        returns = SnapshotResponse.class,
        object = "snapshot",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "SNAPSHOT.REVERT")
public record RevertSnapshot(@Doc("The ID of the snapshot") @Access(Access.Right.OPERATE) SnapshotId id) {}
