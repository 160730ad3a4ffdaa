package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.RoleId;
import io.haneul.model.RolePermissionId;
import java.util.List;
import java.util.Optional;

/** Called to turn a rule around, or to put all rules of a role into another order. */
@Command(
        name = "updateRolePermission",
        description = "Updates a role permission order",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN},
        event = "ROLE.PERMISSION.UPDATE",
        since = "4.9.0")
public record UpdateRolePermission(
        @Doc("ID of the role") @Access(Access.Right.OWN) RoleId roleId,
        @Doc("All rules of the role in their new order") @Access(Access.Right.OWN) List<RolePermissionId> ruleOrder,
        @Doc("Role permission rule id") @Access(Access.Right.OWN) Optional<RolePermissionId> ruleId,
        @Doc("Rule permission, can be: allow or deny") Optional<String> permission) {}
