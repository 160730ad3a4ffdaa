package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.RoleId;
import java.util.Optional;

/** Called to show the roles accounts may have. */
@Command(
        name = "listRoles",
        description = "Lists dynamic roles",
        kind = Kind.LIST,
        returns = RoleResponse.class,
        object = "role",
        roles = {DefaultRole.ADMIN},
        since = "4.9.0")
public record ListRoles(
        @Doc("List role by role ID.") @Access(Access.Right.USE) Optional<RoleId> id,
        @Doc("List role by role name.") Optional<String> name,
        @Doc("List role by role type, valid options are: Admin, ResourceAdmin, DomainAdmin, User.")
                Optional<String> type,
        Paging paging) {}
