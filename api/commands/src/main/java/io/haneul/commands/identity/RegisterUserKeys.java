package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.UserId;

/** Called to give a user new keys; those it had are void on return. */
@Command(
        name = "registerUserKeys",
        description =
                "This command allows a user to register for the developer API, returning a secret key and an API key. This request is made through the integration API port, so it is a privileged command and must be made on behalf of a user.",
        kind = Kind.OBJECT,
        returns = UserKeysResponse.class,
        object = "userkeys",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "REGISTER.USER.KEY")
public record RegisterUserKeys(@Doc("User id") @Access(Access.Right.OWN) UserId id) {}
