package io.haneul.commands.compute;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;

/** Lists what affinity groups can be. */
@Command(
        name = "listAffinityGroupTypes",
        description = "Lists affinity group types available",
        kind = Kind.LIST,
        returns = AffinityGroupTypeResponse.class,
        object = "affinityGroupType",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        since = "later")
public record ListAffinityGroupTypes(Paging paging) {}
