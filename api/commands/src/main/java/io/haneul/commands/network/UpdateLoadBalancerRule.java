package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.model.FirewallRuleId;
import java.util.List;
import java.util.Optional;

/** Changes how connections are spread. */
@Command(
        name = "updateLoadBalancerRule",
        description = "Updates load balancer",
        kind = Kind.ASYNC,
        returns = LoadBalancerResponse.class,
        object = "loadbalancer",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "LB.UPDATE")
public record UpdateLoadBalancerRule(
        @Doc("the ID of the rule") @Access(Access.Right.OPERATE) FirewallRuleId id,
        @Doc("the name of the load balancer rule") Optional<String> name,
        @Doc("the description of the load balancer rule") @Length(4096) Optional<String> description,
        @Doc("load balancer algorithm (source, roundrobin, leastconn)") Optional<String> algorithm,
        @Doc("The protocol for the LB") Optional<String> protocol,
        @Doc("the CIDR list to allow traffic, all other CIDRs will be blocked") List<String> cidrList,
        @Doc(
                        "an optional field, in case you want to set a custom id to the resource. Allowed to Root Admins only; ids are not changed here, so none is taken")
                Optional<String> customId,
        @Doc(
                        "an optional field, whether to the display the rule to the end user or not; it is shown to both, with this flag")
                Optional<Boolean> forDisplay) {}
