package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.FirewallRuleId;
import io.haneul.model.VmId;
import java.util.List;
import java.util.Optional;

/** Leads ports elsewhere. */
@Command(
        name = "updatePortForwardingRule",
        description = "Updates a port forwarding rule. Only the private port and the virtual machine can be updated.",
        kind = Kind.ASYNC,
        returns = FirewallRuleResponse.class,
        object = "portforwardingrule",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "NET.RULEMODIFY",
        since = "later")
public record UpdatePortForwardingRule(
        @Doc("the ID of the rule") @Access(Access.Right.OPERATE) FirewallRuleId id,
        @Doc("the private start port of the port forwarding rule") Optional<Integer> privatePort,
        @Doc("the private end port of the port forwarding rule") Optional<Integer> privateEndPort,
        @Doc("the ID of the virtual machine for the port forwarding rule") @Access(Access.Right.OPERATE)
                Optional<VmId> virtualMachineId,
        @Doc("VM guest nic secondary IP address for the port forwarding rule; without it, the primary one")
                Optional<String> vmGuestIp,
        @Doc("the CIDR list to forward traffic from") List<String> cidrList,
        @Doc(
                        "an optional field, in case you want to set a custom id to the resource. Allowed to Root Admins only; ids are not changed here, so none is taken")
                Optional<String> customId,
        @Doc(
                        "an optional field, whether to the display the rule to the end user or not; it is shown to both, with this flag")
                Optional<Boolean> forDisplay) {}
