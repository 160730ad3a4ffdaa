package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.RoleId;

/** Called to let the accounts of a role in again, so that it may call what its rules allow. */
@Command(
        name = "enableRole",
        description = "Enables a role",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN},
        event = "ROLE.ENABLE",
        since = "4.20.0")
public record EnableRole(@Doc("ID of the role") @Access(Access.Right.OWN) RoleId id) {}
