package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.PublicAddressId;
import java.util.List;
import java.util.Optional;

/** Lets traffic from outside reach a public address. */
@Command(
        name = "createFirewallRule",
        description = "Creates a firewall rule for a given IP address",
        kind = Kind.ASYNC_CREATE,
        returns = FirewallResponse.class,
        object = "firewallrule",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "FIREWALL.OPEN")
public record CreateFirewallRule(
        @Doc("the IP address id of the port forwarding rule") @Access(Access.Right.OPERATE) PublicAddressId ipAddressId,
        @Doc(
                        "the protocol for the firewall rule. Valid values are TCP/UDP/ICMP, for egress ALL and protocol numbers too.")
                String protocol,
        @Doc("the starting port of firewall rule") Optional<Integer> startPort,
        @Doc("the ending port of firewall rule; without it, the starting port") Optional<Integer> endPort,
        @Doc("type of the ICMP message being sent; -1 or none means all") Optional<Integer> icmpType,
        @Doc("error code for this ICMP message; -1 or none means all") Optional<Integer> icmpCode,
        @Doc(
                        "the CIDR list to allow traffic from; without it, from everywhere. Multiple entries must be separated by a single comma character (,).")
                List<String> cidrList,
        @Doc("type of firewallrule: user; the system makes none of its own here") Optional<String> type,
        @Doc(
                        "an optional field, whether to the display the rule to the end user or not; it is shown to both, with this flag")
                Optional<Boolean> forDisplay) {}
