package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.ServiceProviderId;

/** Called to take a provider that nothing uses off a physical network. */
@Command(
        name = "deleteNetworkServiceProvider",
        description = "Deletes a Network Service Provider.",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = DefaultRole.ADMIN,
        event = "SERVICE.PROVIDER.DELETE")
public record DeleteNetworkServiceProvider(
        @Doc("the ID of the network service provider") @Access(Access.Right.OWN) ServiceProviderId id) {}
