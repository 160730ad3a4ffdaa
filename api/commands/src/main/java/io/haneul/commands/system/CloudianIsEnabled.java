package io.haneul.commands.system;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Kind;

/** Called by the web UI to know whether there is an object store of that kind: there is none. */
@Command(
        name = "cloudianIsEnabled",
        description = "Checks if the Cloudian Connector is enabled",
        kind = Kind.OBJECT,
        returns = CloudianEnabledResponse.class,
        roles = DefaultRole.ADMIN,
        since = "4.11.0")
public record CloudianIsEnabled() {}
