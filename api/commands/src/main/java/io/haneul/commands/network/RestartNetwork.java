package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.NetworkId;
import java.util.Optional;

/** Has the services of a guest network begin anew. */
@Command(
        name = "restartNetwork",
        description =
                "Restarts the network; includes 1) restarting network elements - virtual routers, DHCP servers 2) reapplying all public IPs 3) reapplying loadBalancing/portForwarding rules",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "NETWORK.RESTART")
public record RestartNetwork(
        @Doc("The ID of the network to restart.") @Access(Access.Right.OPERATE) NetworkId id,
        @Doc("If cleanup old network elements") Optional<Boolean> cleanup) {}
