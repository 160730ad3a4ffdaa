package io.haneul.commands.system;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.DomainId;
import java.util.Optional;

/** Counts what an account or a domain has. Counts are never kept, so that there is nothing to put right. */
@Command(
        name = "updateResourceCount",
        description = "Recalculate and update resource count for an account or domain.",
        kind = Kind.LIST_OF_NEW,
        returns = ResourceCountResponse.class,
        object = "resourcecount",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN})
public record UpdateResourceCount(
        @Doc(
                        "If account parameter specified then updates resource counts for a specified account in this domain else update resource counts for all accounts in specified domain.")
                @Access(Access.Right.USE)
                DomainId domainId,
        @Doc("Update resource count for a specified account. Must be used with the domainId parameter.")
                Optional<String> account,
        @Doc("Type of resource to update, as of updateResourceLimit; all when it is left out")
                Optional<Integer> resourceType) {}
