package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Owner;
import io.haneul.commands.Success;
import io.haneul.model.AffinityGroupId;
import java.util.Optional;

/** Called to remove an affinity group; its machines stay where they are. */
@Command(
        name = "deleteAffinityGroup",
        description = "Deletes affinity group",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "AG.DELETE",
        since = "later")
public record DeleteAffinityGroup(
        @Doc("The ID of the affinity group. Mutually exclusive with name parameter") @Access(Access.Right.OWN)
                Optional<AffinityGroupId> id,
        @Doc("The name of the affinity group. Mutually exclusive with ID parameter") Optional<String> name,
        Owner owner) {}
