package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.RoleId;
import java.util.Optional;

/** Called to rename an account, or to change its role or network domain. */
@Command(
        name = "updateAccount",
        description = "Updates account information for the authenticated user",
        kind = Kind.OBJECT,
        returns = AccountResponse.class,
        object = "account",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "ACCOUNT.UPDATE")
public record UpdateAccount(
        @Doc("Account ID") @Access(Access.Right.OWN) Optional<AccountId> id,
        @Doc("Current account name; with domainid, in place of the ID") Optional<String> account,
        @Doc("The ID of the domain where the account exists") @Access(Access.Right.USE) Optional<DomainId> domainId,
        @Doc("New name for the account") Optional<String> newName,
        @Doc("The role ID to be assigned to the account") @Access(Access.Right.USE) Optional<RoleId> roleId,
        @Doc("Network domain for the account's networks; empty for none") Optional<String> networkDomain) {}
