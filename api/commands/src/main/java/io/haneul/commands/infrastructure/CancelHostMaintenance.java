package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.HostId;

/** Lets machines start on a host again. */
@Command(
        name = "cancelHostMaintenance",
        description = "Cancels host maintenance.",
        kind = Kind.ASYNC,
        returns = HostResponse.class,
        object = "host",
        roles = {DefaultRole.ADMIN},
        event = "MAINT.CANCEL")
public record CancelHostMaintenance(@Doc("the host ID") @Access(Access.Right.OPERATE) HostId id) {}
