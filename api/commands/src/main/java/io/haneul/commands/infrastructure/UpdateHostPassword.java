package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.Secret;
import java.util.Optional;

/** Called after the password was changed on the hosts. */
@Command(
        name = "updateHostPassword",
        description = "Update password of a host/pool on management server.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = DefaultRole.ADMIN,
        event = "HOST.EDIT")
public record UpdateHostPassword(
        @Doc("the host ID") @Access(Access.Right.OPERATE) Optional<HostId> hostId,
        @Doc("the cluster ID") @Access(Access.Right.OPERATE) Optional<ClusterId> clusterId,
        @Doc("the username for the host/cluster") String username,
        @Doc("the new password for the host/cluster") Secret password) {}
