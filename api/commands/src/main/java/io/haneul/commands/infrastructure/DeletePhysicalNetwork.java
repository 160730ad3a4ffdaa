package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.PhysicalNetworkId;

/** Called to remove a physical network that nothing uses any more. */
@Command(
        name = "deletePhysicalNetwork",
        description = "Deletes a Physical Network.",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = DefaultRole.ADMIN,
        event = "PHYSICAL.NETWORK.DELETE")
public record DeletePhysicalNetwork(
        @Doc("the ID of the Physical network") @Access(Access.Right.OWN) PhysicalNetworkId id) {}
