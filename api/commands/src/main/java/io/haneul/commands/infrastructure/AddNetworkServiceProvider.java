package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.PhysicalNetworkId;

/** Called to add a provider that came after the physical network was made. */
@Command(
        name = "addNetworkServiceProvider",
        description = "Adds a network serviceProvider to a physical network",
        kind = Kind.ASYNC_CREATE,
        returns = ServiceProviderResponse.class,
        object = "networkserviceprovider",
        roles = DefaultRole.ADMIN,
        event = "SERVICE.PROVIDER.CREATE")
public record AddNetworkServiceProvider(
        @Doc("the Physical Network ID to add the provider to") @Access(Access.Right.OPERATE)
                PhysicalNetworkId physicalNetworkId,
        @Doc("the name for the physical network service provider") String name) {}
