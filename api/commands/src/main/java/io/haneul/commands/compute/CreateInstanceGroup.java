package io.haneul.commands.compute;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Owner;

/** Called to make a group of virtual machines. */
@Command(
        name = "createInstanceGroup",
        description = "Creates a vm group",
        kind = Kind.OBJECT,
        returns = InstanceGroupResponse.class,
        object = "instancegroup",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record CreateInstanceGroup(@Doc("the name of the instance group") String name, Owner owner) {}
