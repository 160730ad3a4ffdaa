package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.UserId;

/** Called to remove a user. */
@Command(
        name = "deleteUser",
        description = "Deletes a user for an account",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "USER.DELETE")
public record DeleteUser(@Doc("the ID of the user") @Access(Access.Right.OWN) UserId id) {}
