package io.haneul.commands.system;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Kind;

/** Called with a session, which is over when this returns; called without one it changes nothing. */
@Command(
        name = "logout",
        description = "Logs out the user",
        kind = Kind.OBJECT,
        returns = LogoutAnswer.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record Logout() {}
