package io.haneul.commands.network;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;

/** Lists all egress firewall rules for network ID. There are none in this version. */
@Command(
        name = "listEgressFirewallRules",
        description = "Lists all egress firewall rules for network ID.",
        kind = Kind.LIST,
        returns = NoEntry.class,
        object = "firewallrule",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListEgressFirewallRules(OwnerFilter owner, Paging paging) {}
