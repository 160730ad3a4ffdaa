package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.DomainId;

/** Called to keep an account's users out while what it has goes on. */
@Command(
        name = "lockAccount",
        description = "Locks an account",
        kind = Kind.OBJECT,
        returns = AccountResponse.class,
        object = "account",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "ACCOUNT.LOCK")
public record LockAccount(
        @Doc("Locks the specified account.") String account,
        @Doc("Locks the specified account on this domain.") @Access(Access.Right.USE) DomainId domainId) {}
