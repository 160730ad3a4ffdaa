package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.PhysicalNetworkId;
import java.util.Optional;

/** Called by operators. */
@Command(
        name = "listNetworkServiceProviders",
        description = "Lists network serviceproviders for a given physical network.",
        kind = Kind.LIST,
        returns = ServiceProviderResponse.class,
        object = "networkserviceprovider",
        roles = DefaultRole.ADMIN)
public record ListNetworkServiceProviders(
        @Doc("the Physical Network ID") @Access(Access.Right.USE) Optional<PhysicalNetworkId> physicalNetworkId,
        @Doc("list providers by name") Optional<String> name,
        @Doc("list providers by state: Enabled or Disabled") Optional<String> state,
        Paging paging) {}
