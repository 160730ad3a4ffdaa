package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.HostId;

/** Called to look at a host anew: what it has, and whether it uses all pools of its cluster. */
@Command(
        name = "reconnectHost",
        description = "Reconnects a host.",
        kind = Kind.ASYNC,
        returns = HostResponse.class,
        object = "host",
        roles = DefaultRole.ADMIN,
        event = "HOST.RECONNECT")
public record ReconnectHost(@Doc("the host ID") @Access(Access.Right.OPERATE) HostId id) {}
