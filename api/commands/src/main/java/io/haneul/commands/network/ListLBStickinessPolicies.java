package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.FirewallRuleId;
import io.haneul.model.StickinessPolicyId;
import java.util.Optional;

/** Lists how clients stay with machines. */
@Command(
        name = "listLBStickinessPolicies",
        description = "Lists load balancer stickiness policies.",
        kind = Kind.LIST,
        returns = StickinessResponse.class,
        object = "stickinesspolicies",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListLBStickinessPolicies(
        @Doc("the ID of the load balancer rule") @Access(Access.Right.USE) Optional<FirewallRuleId> lbRuleId,
        @Doc("the ID of the load balancer stickiness policy") @Access(Access.Right.USE) Optional<StickinessPolicyId> id,
        @Doc("list resources by display flag") Optional<Boolean> forDisplay,
        Paging paging) {}
