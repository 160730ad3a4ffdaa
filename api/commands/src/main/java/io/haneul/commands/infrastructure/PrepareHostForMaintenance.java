package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.HostId;

/** Lets nothing new start on a host and, when nothing runs there, gives it to its operator. What cannot leave it is named in the failure; the host is in maintenance as soon as that has gone. */
@Command(
        name = "prepareHostForMaintenance",
        description = "Prepares a host for maintenance.",
        kind = Kind.ASYNC,
        returns = HostResponse.class,
        object = "host",
        roles = {DefaultRole.ADMIN},
        event = "MAINT.PREPARE")
public record PrepareHostForMaintenance(@Doc("the host ID") @Access(Access.Right.OPERATE) HostId id) {}
