package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.RoleId;
import java.util.Optional;

/** Called to add a rule after those the role has. */
@Command(
        name = "createRolePermission",
        description = "Adds an API permission to a role",
        kind = Kind.OBJECT,
        returns = RolePermissionResponse.class,
        object = "rolepermission",
        roles = {DefaultRole.ADMIN},
        event = "ROLE.PERMISSION.CREATE",
        since = "4.9.0")
public record CreateRolePermission(
        @Doc("ID of the role") @Access(Access.Right.OWN) RoleId roleId,
        @Doc("The API name or wildcard rule such as list*") String rule,
        @Doc("The rule permission, allow or deny.") String permission,
        @Doc("The description of the role permission") Optional<String> description) {}
