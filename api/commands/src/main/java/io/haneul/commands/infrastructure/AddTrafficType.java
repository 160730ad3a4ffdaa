package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.PhysicalNetworkId;
import java.util.Optional;

/** Called to say that a physical network carries a kind of traffic. */
@Command(
        name = "addTrafficType",
        description = "Adds traffic type to a physical network",
        kind = Kind.ASYNC_CREATE,
        returns = TrafficTypeResponse.class,
        object = "traffictype",
        roles = DefaultRole.ADMIN,
        event = "TRAFFIC.TYPE.CREATE")
public record AddTrafficType(
        @Doc("the Physical Network ID") @Access(Access.Right.OPERATE) PhysicalNetworkId physicalNetworkId,
        @Doc("the trafficType to be added to the physical network: Guest, Public, Management or Storage")
                String trafficType,
        @Doc("The VLAN id to be used for Management traffic") Optional<String> vlan,
        NetworkLabels labels) {}
