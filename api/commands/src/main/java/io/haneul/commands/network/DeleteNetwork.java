package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.NetworkId;
import java.util.Optional;

/** Removes a guest network with all it holds. */
@Command(
        name = "deleteNetwork",
        description = "Deletes a network",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "NETWORK.DELETE")
public record DeleteNetwork(
        @Doc("the ID of the network") @Access(Access.Right.OWN) NetworkId id,
        @Doc("Force delete a network. Network will be deleted even when a provider does not let it go")
                Optional<Boolean> forced) {}
