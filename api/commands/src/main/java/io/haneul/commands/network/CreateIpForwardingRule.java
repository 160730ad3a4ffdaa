package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.PublicAddressId;
import java.util.List;
import java.util.Optional;

/** Opens ports of an address that has static NAT. */
@Command(
        name = "createIpForwardingRule",
        description = "Creates an IP forwarding rule",
        kind = Kind.ASYNC_CREATE,
        returns = FirewallRuleResponse.class,
        object = "portforwardingrule",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "NET.RULEADD")
public record CreateIpForwardingRule(
        @Doc("the public IP address ID of the forwarding rule, already associated via associateIp")
                @Access(Access.Right.OPERATE)
                PublicAddressId ipAddressId,
        @Doc("the start port for the rule") Integer startPort,
        @Doc("the end port for the rule") Optional<Integer> endPort,
        @Doc("the protocol for the rule. Valid values are TCP or UDP.") String protocol,
        @Doc("the CIDR list to forward traffic from; only with openfirewall") List<String> cidrList,
        @Doc(
                        "if true, firewall rule for source/end public port is automatically created; if false - firewall rule has to be created explicitly. Default is true.")
                Optional<Boolean> openFirewall) {}
