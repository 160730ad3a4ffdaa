package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.Secret;
import io.haneul.model.UserId;
import java.util.Optional;

/** Called to change what a user is called, its password or its keys. */
@Command(
        name = "updateUser",
        description = "Updates a user account",
        kind = Kind.OBJECT,
        returns = UserResponse.class,
        object = "user",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "USER.UPDATE")
public record UpdateUser(
        @Doc("User uuid") @Access(Access.Right.OWN) UserId id,
        @Doc("Unique username") Optional<String> username,
        @Doc("first name") Optional<String> firstName,
        @Doc("last name") Optional<String> lastName,
        @Doc("email") Optional<String> email,
        @Doc("Specifies a timezone for this command, such as Europe/Zurich") Optional<String> timezone,
        @Doc("Clear text password; only its hash is kept") Optional<Secret> password,
        @Doc(
                        "Current password that was being used by the user. Users who are no admins must give it with a new password.")
                Optional<Secret> currentPassword,
        @Doc("The API key for the user. Must be specified with userSecretKey") Optional<String> userApiKey,
        @Doc("The secret key for the user. Must be specified with userApiKey") Optional<Secret> userSecretKey) {}
