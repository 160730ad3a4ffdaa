package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.NetworkId;
import io.haneul.model.PublicAddressId;
import io.haneul.model.VmId;
import java.util.List;
import java.util.Optional;

/** Leads ports of a public address to a machine. */
@Command(
        name = "createPortForwardingRule",
        description = "Creates a port forwarding rule",
        kind = Kind.ASYNC_CREATE,
        returns = FirewallRuleResponse.class,
        object = "portforwardingrule",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "NET.RULEADD")
public record CreatePortForwardingRule(
        @Doc("the IP address id of the port forwarding rule") @Access(Access.Right.OPERATE) PublicAddressId ipAddressId,
        @Doc("the starting port of port forwarding rule's private port range") Integer privatePort,
        @Doc("the ending port of port forwarding rule's private port range") Optional<Integer> privateEndPort,
        @Doc("the starting port of port forwarding rule's public port range") Integer publicPort,
        @Doc("the ending port of port forwarding rule's public port range") Optional<Integer> publicEndPort,
        @Doc("the protocol for the port forwarding rule. Valid values are TCP or UDP.") String protocol,
        @Doc("the ID of the virtual machine for the port forwarding rule") @Access(Access.Right.OPERATE)
                VmId virtualMachineId,
        @Doc("the CIDR list to forward traffic from; without it, from everywhere") List<String> cidrList,
        @Doc(
                        "if true, firewall rule for source/end public port is automatically created; if false - firewall rule has to be created explicitly. Default is true.")
                Optional<Boolean> openFirewall,
        @Doc(
                        "the network of the virtual machine the port forwarding rule will be created for; it must be the address's")
                @Access(Access.Right.USE)
                Optional<NetworkId> networkId,
        @Doc("VM guest nic secondary IP address for the port forwarding rule; without it, the primary one")
                Optional<String> vmGuestIp,
        @Doc(
                        "an optional field, whether to the display the rule to the end user or not; it is shown to both, with this flag")
                Optional<Boolean> forDisplay) {}
