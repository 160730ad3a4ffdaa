package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.RolePermissionId;

/** Called to remove a rule. */
@Command(
        name = "deleteRolePermission",
        description = "Deletes a role permission",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN},
        event = "ROLE.PERMISSION.DELETE",
        since = "4.9.0")
public record DeleteRolePermission(@Doc("ID of the role permission") @Access(Access.Right.OWN) RolePermissionId id) {}
