package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.InstanceGroupId;

/** Called to remove a group; its machines stay. */
@Command(
        name = "deleteInstanceGroup",
        description = "Deletes a vm group",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record DeleteInstanceGroup(@Doc("the ID of the instance group") @Access(Access.Right.OWN) InstanceGroupId id) {}
