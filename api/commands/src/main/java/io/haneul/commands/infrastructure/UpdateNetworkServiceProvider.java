package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.ServiceProviderId;
import java.util.Optional;

/** Called to enable or disable a provider. One that works by machines of its own needs its element enabled first. */
@Command(
        name = "updateNetworkServiceProvider",
        description = "Updates a network serviceProvider of a physical network",
        kind = Kind.ASYNC,
        returns = ServiceProviderResponse.class,
        object = "networkserviceprovider",
        roles = DefaultRole.ADMIN,
        event = "SERVICE.PROVIDER.UPDATE")
public record UpdateNetworkServiceProvider(
        @Doc("network service provider id") @Access(Access.Right.OPERATE) ServiceProviderId id,
        @Doc("Enabled/Disabled") Optional<String> state) {}
