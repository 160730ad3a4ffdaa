package io.haneul.commands.network;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;

/** Lists load balancer rules. There are none in this version. */
@Command(
        name = "listLoadBalancerRules",
        description = "Lists load balancer rules.",
        kind = Kind.LIST,
        returns = NoEntry.class,
        object = "loadbalancerrule",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListLoadBalancerRules(OwnerFilter owner, Paging paging) {}
