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
import io.haneul.model.VmId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists public ports whose connections are spread over machines. */
@Command(
        name = "listLoadBalancerRules",
        description = "Lists load balancer rules.",
        kind = Kind.LIST,
        returns = LoadBalancerResponse.class,
        object = "loadbalancerrule",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListLoadBalancerRules(
        @Doc("the ID of the load balancer rule") @Access(Access.Right.USE) Optional<FirewallRuleId> id,
        @Doc("the name of the load balancer rule") Optional<String> name,
        @Doc("the public IP address ID of the load balancer rule") @Access(Access.Right.USE)
                Optional<PublicAddressId> publicIpId,
        @Doc("the ID of the virtual machine of the load balancer rule") @Access(Access.Right.USE)
                Optional<VmId> virtualMachineId,
        @Doc("list by network ID the rule belongs to") @Access(Access.Right.USE) Optional<NetworkId> networkId,
        @Doc("the availability zone ID") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("list resources by display flag") Optional<Boolean> forDisplay,
        @Doc("List resources by tags (key/value pairs); no rule has any") List<Map<String, String>> tags,
        OwnerFilter owner,
        Paging paging) {}
