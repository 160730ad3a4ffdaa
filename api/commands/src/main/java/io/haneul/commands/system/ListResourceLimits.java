package io.haneul.commands.system;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import java.util.Optional;

/** Called to show how much an account or domain may have. */
@Command(
        name = "listResourceLimits",
        description = "Lists resource limits.",
        kind = Kind.LIST,
        returns = ResourceLimitResponse.class,
        object = "resourcelimit",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListResourceLimits(
        @Doc(
                        "Type of resource: 0 machines, 1 public addresses, 2 volumes, 3 snapshots, 4 templates, 5 projects, 6 networks, 7 VPCs, 8 CPUs, 9 memory, 10 primary storage, 11 secondary storage")
                Optional<Integer> resourceType,
        @Doc("Type of resource by its name, such as user_vm") Optional<String> resourceTypeName,
        OwnerFilter owner,
        Paging paging) {}
