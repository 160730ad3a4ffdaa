package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.model.NetworkOfferingId;
import java.util.Optional;

/** Updates a network offering. */
@Command(
        name = "updateNetworkOffering",
        description = "Updates a network offering.",
        kind = Kind.OBJECT,
        returns = NetworkOfferingResponse.class,
        object = "networkoffering",
        roles = DefaultRole.ADMIN,
        event = "NETWORK.OFFERING.EDIT")
public record UpdateNetworkOffering(
        @Doc("the id of the network offering") @Access(Access.Right.OWN) Optional<NetworkOfferingId> id,
        @Doc("the name of the network offering") Optional<String> name,
        @Doc("the display text of the network offering") @Length(4096) Optional<String> displayText,
        @Doc("the availability of network offering.") Optional<String> availability,
        @Doc("update state for the network offering: Enabled or Disabled") Optional<String> state,
        @Doc("sort key of the network offering, integer") Optional<Integer> sortKey,
        @Doc("the tags for the network offering.") @Length(4096) Optional<String> tags) {}
