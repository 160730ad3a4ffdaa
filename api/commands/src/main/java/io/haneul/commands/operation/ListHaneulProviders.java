package io.haneul.commands.operation;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import java.util.Optional;

/** Called to see which plugins are there and whether they work. */
@Command(
        name = "listHaneulProviders",
        description =
                "Lists the components of plugins that are there on this management server, their abilities and how"
                        + " their calls go.",
        kind = Kind.LIST,
        returns = HaneulProviderResponse.class,
        object = "haneulprovider",
        roles = DefaultRole.ADMIN,
        since = "haneul-0.1")
public record ListHaneulProviders(
        @Doc("only those of this role, such as hypervisor") Optional<String> role,
        @Doc("only those of this name") Optional<String> name,
        Paging paging) {}
