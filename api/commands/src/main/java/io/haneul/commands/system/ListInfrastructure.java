package io.haneul.commands.system;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Kind;

/** Called by the web UI to show how much there is. */
@Command(
        name = "listInfrastructure",
        description = "Lists infrastructure",
        kind = Kind.OBJECT,
        returns = InfrastructureResponse.class,
        object = "infrastructure",
        roles = DefaultRole.ADMIN,
        since = "4.9.3")
public record ListInfrastructure() {}
