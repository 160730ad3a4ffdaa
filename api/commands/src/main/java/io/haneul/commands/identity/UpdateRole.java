package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.RoleId;
import java.util.Optional;

/** Called to change what a role is called and who sees it. */
@Command(
        name = "updateRole",
        description = "Updates a role",
        kind = Kind.OBJECT,
        returns = RoleResponse.class,
        object = "role",
        roles = {DefaultRole.ADMIN},
        event = "ROLE.UPDATE",
        since = "4.9.0")
public record UpdateRole(
        @Doc("ID of the role") @Access(Access.Right.OWN) RoleId id,
        @Doc("creates a role with this unique name") Optional<String> name,
        @Doc("The type of the role, valid options are: Admin, ResourceAdmin, DomainAdmin, User") Optional<String> type,
        @Doc("The description of the role") Optional<String> description,
        @Doc("Indicates whether the role will be visible to all users (public) or only to root admins (private).")
                Optional<Boolean> isPublic) {}
