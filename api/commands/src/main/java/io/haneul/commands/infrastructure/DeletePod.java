package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.PodId;

/** Called to remove a pod that nothing is in any more. */
@Command(
        name = "deletePod",
        description = "Deletes a Pod.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = DefaultRole.ADMIN,
        event = "POD.DELETE")
public record DeletePod(@Doc("the ID of the Pod") @Access(Access.Right.OWN) PodId id) {}
