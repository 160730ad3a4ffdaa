package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.DomainId;
import io.haneul.model.RoleId;
import io.haneul.model.Secret;
import java.util.Optional;

/** Called to make an account and its first user. On return both are there and may call. */
@Command(
        name = "createAccount",
        description = "Creates an account",
        kind = Kind.OBJECT,
        returns = AccountResponse.class,
        object = "account",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "ACCOUNT.CREATE")
public record CreateAccount(
        @Doc("Unique username.") String username,
        @Doc("Clear text password; only its hash is kept") Secret password,
        @Doc("firstname") String firstName,
        @Doc("lastname") String lastName,
        @Doc("email") String email,
        @Doc(
                        "Name of the account to be created. The user will be added to this newly created account. If no account is specified, the username will be used as the account name.")
                Optional<String> account,
        @Doc(
                        "Type of the account. Specify 0 for user, 1 for root admin, 2 for domain admin and 3 for resource admin; needed when no role is given")
                Optional<Integer> accountType,
        @Doc("Creates the account under the specified role.") @Access(Access.Right.USE) Optional<RoleId> roleId,
        @Doc("Creates the user under the specified domain.") @Access(Access.Right.OPERATE) Optional<DomainId> domainId,
        @Doc("Network domain for the account's networks") Optional<String> networkDomain,
        @Doc("Specifies a timezone for this command, such as Europe/Zurich") Optional<String> timezone) {}
