package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.SecurityGroupId;
import io.haneul.model.VmId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists groups of machines that let the same traffic through. */
@Command(
        name = "listSecurityGroups",
        description = "Lists security groups",
        kind = Kind.LIST,
        returns = SecurityGroupResponse.class,
        object = "securitygroup",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListSecurityGroups(
        @Doc("list the security group by the id provided") @Access(Access.Right.USE) Optional<SecurityGroupId> id,
        @Doc("lists security groups by name") Optional<String> securityGroupName,
        @Doc("lists security groups by virtual machine id") @Access(Access.Right.USE) Optional<VmId> virtualMachineId,
        @Doc("List resources by tags (key/value pairs); no group has any") List<Map<String, String>> tags,
        OwnerFilter owner,
        Paging paging) {}
