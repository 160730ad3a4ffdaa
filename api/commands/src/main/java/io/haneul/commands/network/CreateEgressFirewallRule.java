package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.NetworkId;
import java.util.List;
import java.util.Optional;

/** Names traffic that guests may send out, or may not where the offering lets all out. */
@Command(
        name = "createEgressFirewallRule",
        description = "Creates a egress firewall rule for a given network",
        kind = Kind.ASYNC_CREATE,
        returns = FirewallResponse.class,
        object = "firewallrule",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "FIREWALL.EGRESS.OPEN",
        since = "later")
public record CreateEgressFirewallRule(
        @Doc("the network id of the port forwarding rule") @Access(Access.Right.OPERATE) NetworkId networkId,
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
        @Doc("the cidr list to forward traffic to. Multiple entries must be separated by a single comma character (,).")
                List<String> destCidrList,
        @Doc("type of firewallrule: user; the system makes none of its own here") Optional<String> type,
        @Doc(
                        "an optional field, whether to the display the rule to the end user or not; it is shown to both, with this flag")
                Optional<Boolean> forDisplay) {}
