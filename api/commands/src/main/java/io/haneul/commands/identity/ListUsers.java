package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.UserId;
import java.util.Optional;

/** Called to show users: a user sees those of its own account, an admin those of its domains. */
@Command(
        name = "listUsers",
        description = "Lists user accounts",
        kind = Kind.LIST,
        returns = UserResponse.class,
        object = "user",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListUsers(
        @Doc("List user by ID.") @Access(Access.Right.USE) Optional<UserId> id,
        @Doc("List user by the username") Optional<String> username,
        @Doc("List users by account type. Valid types include admin, domain-admin, read-only-admin, or user.")
                Optional<Integer> accountType,
        @Doc("List users by state of the user account.") Optional<String> state,
        OwnerFilter owner,
        Paging paging) {}
