package io.haneul.commands.catalog;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import java.util.Optional;

/** Lists all network services provided by the cloud or for the given provider. */
@Command(
        name = "listSupportedNetworkServices",
        description = "Lists all network services provided by the cloud or for the given provider.",
        kind = Kind.LIST,
        returns = ServiceResponse.class,
        object = "networkservice",
        roles = DefaultRole.ADMIN)
public record ListSupportedNetworkServices(
        @Doc("network service provider name") Optional<String> provider,
        @Doc("network service name to list providers and capabilities of") Optional<String> service,
        Paging paging) {}
