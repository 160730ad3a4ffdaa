package io.haneul.commands.identity;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;

/** Called to find who has a key. */
@Command(
        name = "getUser",
        description = "Find user account by API key",
        kind = Kind.OBJECT,
        returns = UserResponse.class,
        object = "user",
        roles = {DefaultRole.ADMIN})
public record GetUser(@Doc("API key of the user") String userApiKey) {}
