package io.haneul.commands.system;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Kind;

/** Called by clients first, to see what they are talking to. */
@Command(
        name = "listCapabilities",
        description = "Lists capabilities",
        kind = Kind.OBJECT,
        returns = CapabilitiesResponse.class,
        object = "capability",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListCapabilities() {}
