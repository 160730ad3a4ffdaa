package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.UserId;

/** Called to let a user in again. */
@Command(
        name = "enableUser",
        description = "Enables a user account",
        kind = Kind.OBJECT,
        returns = UserResponse.class,
        object = "user",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "USER.ENABLE")
public record EnableUser(@Doc("the ID of the user") @Access(Access.Right.OWN) UserId id) {}
