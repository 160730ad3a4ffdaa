package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import java.util.Optional;

/** Called to keep an account's users out. When the job is done none of them may call. */
@Command(
        name = "disableAccount",
        description = "Disables an account",
        kind = Kind.ASYNC,
        returns = AccountResponse.class,
        object = "account",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "ACCOUNT.DISABLE")
public record DisableAccount(
        @Doc("Account ID") @Access(Access.Right.OWN) Optional<AccountId> id,
        @Doc("the account name; with domainid, in place of the ID") Optional<String> account,
        @Doc("the domain of the account") @Access(Access.Right.USE) Optional<DomainId> domainId,
        @Doc("If true, only lock the account: what runs goes on; else it is stopped") Boolean lock) {}
