package io.haneul.commands.compute;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.commands.Owner;
import io.haneul.commands.Success;
import java.util.Optional;

/** Called to keep user data under a name. */
@Command(
        name = "registerUserData",
        description = "Register a new userdata.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN},
        event = "REGISTER.USER.DATA",
        since = "4.18")
public record RegisterUserData(
        @Doc("name of the user data") String name,
        @Doc("base64 encoded user data content") @Length(1048576) String userData,
        @Doc("comma separated list of variables declared in the user data content") @Length(2048)
                Optional<String> params,
        Owner owner) {}
