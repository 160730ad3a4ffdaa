package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.DomainId;
import io.haneul.model.Secret;
import java.util.Optional;

/** Called to add a user to an account. */
@Command(
        name = "createUser",
        description = "Creates a user for an account that already exists",
        kind = Kind.OBJECT,
        returns = UserResponse.class,
        object = "user",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "USER.CREATE")
public record CreateUser(
        @Doc("Creates the user under the specified account.") String account,
        @Doc("Creates the user under the specified domain.") @Access(Access.Right.USE) Optional<DomainId> domainId,
        @Doc("Unique username.") String username,
        @Doc("Clear text password; only its hash is kept") Secret password,
        @Doc("firstname") String firstName,
        @Doc("lastname") String lastName,
        @Doc("email") String email,
        @Doc("Specifies a timezone for this command, such as Europe/Zurich") Optional<String> timezone) {}
