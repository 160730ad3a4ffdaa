package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.OsTypeId;

/** Removes an operating system that somebody has added and nothing is of. */
@Command(
        name = "removeGuestOs",
        description = "Removes a Guest OS from listing.",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = DefaultRole.ADMIN,
        event = "GUEST.OS.REMOVE",
        since = "4.4.0")
public record RemoveGuestOs(@Doc("ID of the guest OS to be removed") @Access(Access.Right.OWN) OsTypeId id) {}
