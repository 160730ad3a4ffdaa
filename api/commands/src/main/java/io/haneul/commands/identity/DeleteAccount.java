package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.AccountId;

/** Called to remove an account. When the job is done it is gone, and so is all it had. */
@Command(
        name = "deleteAccount",
        description = "Deletes a account, and all users associated with this account",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "ACCOUNT.DELETE")
public record DeleteAccount(@Doc("Account id") @Access(Access.Right.OWN) AccountId id) {}
