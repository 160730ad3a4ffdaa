package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.InstanceGroupId;
import java.util.Optional;

/** Called to rename a group of virtual machines. */
@Command(
        name = "updateInstanceGroup",
        description = "Updates a vm group",
        kind = Kind.OBJECT,
        returns = InstanceGroupResponse.class,
        object = "instancegroup",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record UpdateInstanceGroup(
        @Doc("Instance group ID") @Access(Access.Right.OPERATE) InstanceGroupId id,
        @Doc("new instance group name") Optional<String> name) {}
