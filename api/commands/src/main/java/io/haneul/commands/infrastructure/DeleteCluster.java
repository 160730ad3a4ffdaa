package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.ClusterId;

/** Called to remove a cluster that nothing is in any more. */
@Command(
        name = "deleteCluster",
        description = "Deletes a cluster.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = DefaultRole.ADMIN,
        event = "CLUSTER.DELETE")
public record DeleteCluster(@Doc("the cluster ID") @Access(Access.Right.OWN) ClusterId id) {}
