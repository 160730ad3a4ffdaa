package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.DomainId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Optional;

/** Called to make a physical network: disabled, with every service provider that is there, disabled too. */
@Command(
        name = "createPhysicalNetwork",
        description = "Creates a physical network",
        kind = Kind.ASYNC_CREATE,
        returns = PhysicalNetworkResponse.class,
        object = "physicalnetwork",
        roles = DefaultRole.ADMIN,
        event = "PHYSICAL.NETWORK.CREATE")
public record CreatePhysicalNetwork(
        @Doc("the Zone ID for the physical network") @Access(Access.Right.OPERATE) ZoneId zoneId,
        @Doc("the name of the physical network") String name,
        @Doc("the VLAN numbers for guest networks, such as 100-999,2000-2100") Optional<String> vlan,
        @Doc("the isolation method for the physical network, such as VLAN") List<String> isolationMethods,
        @Doc("the speed for the physical network, such as 1G") Optional<String> networkSpeed,
        @Doc("the broadcast domain range for the physical network: Zone, or Pod in a Basic zone")
                Optional<String> broadcastDomainRange,
        @Doc("domain ID of the account owning a physical network") @Access(Access.Right.USE)
                Optional<DomainId> domainId,
        @Doc("Tag the physical network") List<String> tags) {}
