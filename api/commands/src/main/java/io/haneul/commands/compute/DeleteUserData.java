package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Owner;
import io.haneul.commands.Success;
import io.haneul.model.UserDataId;

/** Called to remove registered user data that no virtual machine was deployed with. */
@Command(
        name = "deleteUserData",
        description = "Deletes a userdata",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN},
        event = "USER.DATA.DELETE",
        since = "4.18")
public record DeleteUserData(@Doc("the ID of the user data") @Access(Access.Right.OWN) UserDataId id, Owner owner) {}
