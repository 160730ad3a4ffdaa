package io.haneul.commands.system;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.ManagementServerId;

/** Called by the web UI to know whether a server is about to go. */
@Command(
        name = "readyForShutdown",
        description = "Returns the status of the management server(s) regarding a shutdown",
        kind = Kind.OBJECT,
        returns = ReadyForShutdownResponse.class,
        object = "readyforshutdown",
        roles = DefaultRole.ADMIN,
        since = "4.19.0")
public record ReadyForShutdown(
        @Doc("the uuid of the management server") @Access(Access.Right.USE) ManagementServerId managementServerId) {}
