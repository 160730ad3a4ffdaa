package io.haneul.commands.compute;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.commands.Owner;
import java.util.Optional;

/** Called to make an affinity group without machines. */
@Command(
        name = "createAffinityGroup",
        description = "Creates an affinity/anti-affinity group",
        kind = Kind.ASYNC_CREATE,
        returns = AffinityGroupResponse.class,
        object = "affinitygroup",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "AG.CREATE",
        since = "later")
public record CreateAffinityGroup(
        @Doc("name of the affinity group") String name,
        @Doc("Type of the affinity group, one of listAffinityGroupTypes") String type,
        @Doc("optional description of the affinity group") @Length(1024) Optional<String> description,
        Owner owner) {}
