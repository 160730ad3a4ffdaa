package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.UserId;

/** Called to read a user's keys. */
@Command(
        name = "getUserKeys",
        description = "This command allows the user to query the secret and API keys for the account",
        kind = Kind.OBJECT,
        returns = UserKeysResponse.class,
        object = "userkeys",
        roles = {DefaultRole.ADMIN},
        since = "4.10.0")
public record GetUserKeys(@Doc("ID of the user whose keys are required") @Access(Access.Right.OWN) UserId id) {}
