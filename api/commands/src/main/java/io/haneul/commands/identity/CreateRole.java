package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.RoleId;
import java.util.Optional;

/** Called to make a role, without rules or with another one's. */
@Command(
        name = "createRole",
        description = "Creates a role",
        kind = Kind.OBJECT,
        returns = RoleResponse.class,
        object = "role",
        roles = {DefaultRole.ADMIN},
        event = "ROLE.CREATE",
        since = "4.9.0")
public record CreateRole(
        @Doc("creates a role with this unique name") String name,
        @Doc("The type of the role, valid options are: Admin, ResourceAdmin, DomainAdmin, User") Optional<String> type,
        @Doc("ID of the role to be cloned from. Either roleid or type must be passed in") @Access(Access.Right.USE)
                Optional<RoleId> roleId,
        @Doc("The description of the role") Optional<String> description,
        @Doc(
                        "Indicates whether the role will be visible to all users (public) or only to root admins (private). Default is true.")
                Optional<Boolean> isPublic) {}
