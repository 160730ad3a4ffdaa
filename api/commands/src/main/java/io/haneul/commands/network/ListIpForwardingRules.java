package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.FirewallRuleId;
import io.haneul.model.PublicAddressId;
import io.haneul.model.VmId;
import java.util.Optional;

/** Lists open ports of addresses that have static NAT. */
@Command(
        name = "listIpForwardingRules",
        description = "List the IP forwarding rules",
        kind = Kind.LIST,
        returns = FirewallRuleResponse.class,
        object = "portforwardingrule",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListIpForwardingRules(
        @Doc("Lists rule with the specified ID.") @Access(Access.Right.USE) Optional<FirewallRuleId> id,
        @Doc("list the rule belonging to this public IP address") @Access(Access.Right.USE)
                Optional<PublicAddressId> ipAddressId,
        @Doc("Lists all rules applied to the specified VM.") @Access(Access.Right.USE) Optional<VmId> virtualMachineId,
        OwnerFilter owner,
        Paging paging) {}
