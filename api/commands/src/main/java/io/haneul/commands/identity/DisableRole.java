package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.RoleId;

/** Called to let the accounts of a role out, so that nobody who has it may call anything. */
@Command(
        name = "disableRole",
        description = "Disables a role",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN},
        event = "ROLE.DISABLE",
        since = "4.20.0")
public record DisableRole(@Doc("ID of the role") @Access(Access.Right.OWN) RoleId id) {}
