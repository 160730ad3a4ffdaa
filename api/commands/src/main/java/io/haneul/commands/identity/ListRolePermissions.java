package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.RoleId;
import java.util.Optional;

/** Called to show what a role may call, in the order in which the rules are looked at. */
@Command(
        name = "listRolePermissions",
        description = "Lists role permissions",
        kind = Kind.LIST,
        returns = RolePermissionResponse.class,
        object = "rolepermission",
        roles = {DefaultRole.ADMIN},
        since = "4.9.0")
public record ListRolePermissions(@Doc("ID of the role") @Access(Access.Right.USE) Optional<RoleId> roleId) {}
