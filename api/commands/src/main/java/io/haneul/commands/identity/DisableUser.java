package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.UserId;

/** Called to keep a user out. When the job is done it may not call. */
@Command(
        name = "disableUser",
        description = "Disables a user account",
        kind = Kind.ASYNC,
        returns = UserResponse.class,
        object = "user",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "USER.DISABLE")
public record DisableUser(@Doc("the ID of the user") @Access(Access.Right.OWN) UserId id) {}
