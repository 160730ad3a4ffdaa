package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.PhysicalNetworkId;
import java.util.List;
import java.util.Optional;

/** Called to enable a physical network, or to change its numbers for what is made afterwards. */
@Command(
        name = "updatePhysicalNetwork",
        description = "Updates a physical network",
        kind = Kind.ASYNC,
        returns = PhysicalNetworkResponse.class,
        object = "physicalnetwork",
        roles = DefaultRole.ADMIN,
        event = "PHYSICAL.NETWORK.UPDATE")
public record UpdatePhysicalNetwork(
        @Doc("physical network id") @Access(Access.Right.OPERATE) PhysicalNetworkId id,
        @Doc("Enabled/Disabled") Optional<String> state,
        @Doc("the VLAN numbers for guest networks, such as 100-999,2000-2100") Optional<String> vlan,
        @Doc("the speed for the physical network, such as 1G") Optional<String> networkSpeed,
        @Doc("Tag the physical network") List<String> tags) {}
