package io.haneul.commands.network;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;

/** Lists all port forwarding rules for an IP address. There are none in this version. */
@Command(
        name = "listPortForwardingRules",
        description = "Lists all port forwarding rules for an IP address.",
        kind = Kind.LIST,
        returns = NoEntry.class,
        object = "portforwardingrule",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListPortForwardingRules(OwnerFilter owner, Paging paging) {}
