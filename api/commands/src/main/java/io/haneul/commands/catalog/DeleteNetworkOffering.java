package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.NetworkOfferingId;

/** Deletes a network offering. Networks made of it go on. */
@Command(
        name = "deleteNetworkOffering",
        description = "Deletes a network offering. Networks made of it go on.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = DefaultRole.ADMIN,
        event = "NETWORK.OFFERING.DELETE")
public record DeleteNetworkOffering(
        @Doc("the ID of the network offering") @Access(Access.Right.OWN) NetworkOfferingId id) {}
