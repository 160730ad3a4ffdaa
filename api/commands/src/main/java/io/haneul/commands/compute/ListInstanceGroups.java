package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.InstanceGroupId;
import java.util.Optional;

/** Lists groups of virtual machines. */
@Command(
        name = "listInstanceGroups",
        description = "Lists vm groups",
        kind = Kind.LIST,
        returns = InstanceGroupResponse.class,
        object = "instancegroup",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListInstanceGroups(
        @Doc("list instance groups by ID") @Access(Access.Right.USE) Optional<InstanceGroupId> id,
        @Doc("list instance groups by name") Optional<String> name,
        OwnerFilter owner,
        Paging paging) {}
