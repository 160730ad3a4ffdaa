package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called by operators. */
@Command(
        name = "listPhysicalNetworks",
        description = "Lists physical networks",
        kind = Kind.LIST,
        returns = PhysicalNetworkResponse.class,
        object = "physicalnetwork",
        roles = DefaultRole.ADMIN)
public record ListPhysicalNetworks(
        @Doc("list physical network by id") @Access(Access.Right.USE) Optional<PhysicalNetworkId> id,
        @Doc("the Zone ID for the physical network") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("search by name") Optional<String> name,
        Paging paging) {}
