package io.haneul.commands.network;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;

/** List the IP forwarding rules. There are none in this version. */
@Command(
        name = "listIpForwardingRules",
        description = "List the IP forwarding rules",
        kind = Kind.LIST,
        returns = NoEntry.class,
        object = "portforwardingrule",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListIpForwardingRules(OwnerFilter owner, Paging paging) {}
