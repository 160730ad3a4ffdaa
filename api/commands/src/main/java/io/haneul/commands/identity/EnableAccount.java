package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import java.util.Optional;

/** Called to let an account's users in again. */
@Command(
        name = "enableAccount",
        description = "Enables an account",
        kind = Kind.OBJECT,
        returns = AccountResponse.class,
        object = "account",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "ACCOUNT.ENABLE")
public record EnableAccount(
        @Doc("Account ID") @Access(Access.Right.OWN) Optional<AccountId> id,
        @Doc("the account name; with domainid, in place of the ID") Optional<String> account,
        @Doc("the domain of the account") @Access(Access.Right.USE) Optional<DomainId> domainId) {}
