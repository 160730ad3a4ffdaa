package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.FirewallRuleId;
import io.haneul.model.NetworkId;
import io.haneul.model.PublicAddressId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists ports of public addresses that lead to machines. */
@Command(
        name = "listPortForwardingRules",
        description = "Lists all port forwarding rules for an IP address.",
        kind = Kind.LIST,
        returns = FirewallRuleResponse.class,
        object = "portforwardingrule",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListPortForwardingRules(
        @Doc("Lists rule with the specified ID.") @Access(Access.Right.USE) Optional<FirewallRuleId> id,
        @Doc("the ID of IP address of the firewall services") @Access(Access.Right.USE)
                Optional<PublicAddressId> ipAddressId,
        @Doc("list firewall rules for certain network") @Access(Access.Right.USE) Optional<NetworkId> networkId,
        @Doc("list resources by display flag") Optional<Boolean> forDisplay,
        @Doc("List resources by tags (key/value pairs); no rule has any") List<Map<String, String>> tags,
        OwnerFilter owner,
        Paging paging) {}
