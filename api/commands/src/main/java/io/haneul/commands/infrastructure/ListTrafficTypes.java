package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.PhysicalNetworkId;

/** Called by operators. */
@Command(
        name = "listTrafficTypes",
        description = "Lists traffic types of a given physical network.",
        kind = Kind.LIST,
        returns = TrafficTypeResponse.class,
        object = "traffictype",
        roles = DefaultRole.ADMIN)
public record ListTrafficTypes(
        @Doc("the Physical Network ID") @Access(Access.Right.USE) PhysicalNetworkId physicalNetworkId, Paging paging) {}
