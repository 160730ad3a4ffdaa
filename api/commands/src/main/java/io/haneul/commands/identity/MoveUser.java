package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.AccountId;
import io.haneul.model.UserId;
import java.util.Optional;

/** Called to move a user to another account of its domain; it keeps its name, password and keys. */
@Command(
        name = "moveUser",
        description = "Moves a user to another account in the same domain.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN},
        event = "USER.MOVE",
        since = "4.11")
public record MoveUser(
        @Doc("id of the user to be moved.") @Access(Access.Right.OWN) UserId id,
        @Doc("Moves the user under the specified account, of the user's domain; in place of its ID")
                Optional<String> account,
        @Doc("Moves the user under the specified account.") @Access(Access.Right.OWN) Optional<AccountId> accountId) {}
