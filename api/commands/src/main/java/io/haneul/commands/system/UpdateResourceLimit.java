package io.haneul.commands.system;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.DomainId;
import java.util.Optional;

/** Changes how much an account or a domain may have. */
@Command(
        name = "updateResourceLimit",
        description = "Updates resource limits for an account or domain.",
        kind = Kind.OBJECT,
        returns = ResourceLimitResponse.class,
        object = "resourcelimit",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN})
public record UpdateResourceLimit(
        @Doc(
                        "Type of resource to update: 0 machines, 1 public addresses, 2 volumes, 3 snapshots, 4 templates, 5 projects, 6 networks, 7 VPCs, 8 CPUs, 9 memory (in MiB), 10 primary storage (in GiB), 11 secondary storage (in GiB)")
                Integer resourceType,
        @Doc("Maximum resource limit; -1, and nothing, means that there is none") Optional<Long> max,
        @Doc("Update resource for a specified account. Must be used with the domainId parameter.")
                Optional<String> account,
        @Doc(
                        "Update resource limits for all accounts in specified domain together. If used with the account parameter, updates resource limits for a specified account in specified domain.")
                @Access(Access.Right.USE)
                Optional<DomainId> domainId) {}
