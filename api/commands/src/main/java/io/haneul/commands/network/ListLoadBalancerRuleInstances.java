package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.FirewallRuleId;
import java.util.Optional;

/** Lists the machines behind a balanced port. What the array is called depends on lbvmips, so this answers a record of its own. */
@Command(
        name = "listLoadBalancerRuleInstances",
        description = "List all virtual machine instances that are assigned to a load balancer rule.",
        kind = Kind.OBJECT,
        returns = LoadBalancerInstancesResponse.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListLoadBalancerRuleInstances(
        @Doc("the ID of the load balancer rule") @Access(Access.Right.USE) FirewallRuleId id,
        @Doc(
                        "true if listing all virtual machines currently applied to the load balancer; default is true. With false, those that could be")
                Optional<Boolean> applied,
        @Doc("true if load balancer rule VM IP information to be included; default is false") Optional<Boolean> lbVmIps,
        Paging paging) {}
