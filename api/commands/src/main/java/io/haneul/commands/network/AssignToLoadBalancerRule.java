package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.EntryAccess;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.FirewallRuleId;
import io.haneul.model.VmId;
import java.util.List;
import java.util.Map;

/** Puts machines behind a balanced port. */
@Command(
        name = "assignToLoadBalancerRule",
        description = "Assigns virtual machine or a list of virtual machines to a load balancer rule.",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "LB.ASSIGN.TO.RULE")
public record AssignToLoadBalancerRule(
        @Doc("the ID of the rule") @Access(Access.Right.OPERATE) FirewallRuleId id,
        @Doc("the list of IDs of the virtual machine that are to be assigned to or removed from the load balancer rule")
                @Access(Access.Right.OPERATE)
                List<VmId> virtualMachineIds,
        @Doc("VM ID and IP map, vmidipmap[0].vmid=1 vmidipmap[0].vmip=10.1.1.75")
                @EntryAccess(key = "vmid", kind = VmId.class, right = Access.Right.OPERATE)
                List<Map<String, String>> vmIdIpMap) {}
