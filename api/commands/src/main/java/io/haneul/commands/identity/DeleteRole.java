package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.RoleId;

/** Called to remove a role that no account has. */
@Command(
        name = "deleteRole",
        description = "Deletes a role",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN},
        event = "ROLE.DELETE",
        since = "4.9.0")
public record DeleteRole(@Doc("ID of the role") @Access(Access.Right.OWN) RoleId id) {}
