package io.haneul.commands.infrastructure;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import java.util.Optional;

/** Called by operators: what the providers that are there can do. */
@Command(
        name = "listSupportedNetworkServices",
        description = "Lists all network services provided or for the given Provider.",
        kind = Kind.LIST,
        returns = NetworkServiceResponse.class,
        object = "networkservice",
        roles = DefaultRole.ADMIN)
public record ListSupportedNetworkServices(
        @Doc("network service provider name") Optional<String> provider,
        @Doc("network service name to list providers and capabilities of") Optional<String> service,
        Paging paging) {}
