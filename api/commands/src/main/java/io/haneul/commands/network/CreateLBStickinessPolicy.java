package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.model.FirewallRuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has the connections of one client stay with one machine. */
@Command(
        name = "createLBStickinessPolicy",
        description = "Creates a load balancer stickiness policy",
        kind = Kind.ASYNC_CREATE,
        returns = StickinessResponse.class,
        object = "stickinesspolicies",
        answer = "createLBStickinessPolicy",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "LB.STICKINESSPOLICY.CREATE")
public record CreateLBStickinessPolicy(
        @Doc("the ID of the load balancer rule") @Access(Access.Right.OPERATE) FirewallRuleId lbRuleId,
        @Doc("name of the load balancer stickiness policy") String name,
        @Doc(
                        "name of the load balancer stickiness policy method, possible values are LbCookie, AppCookie and SourceBased")
                String methodName,
        @Doc("the description of the load balancer stickiness policy") @Length(4096) Optional<String> description,
        @Doc("param list. Example: param[0].name=cookiename&param[0].value=LBCookie") List<Map<String, String>> param,
        @Doc(
                        "an optional field, whether to the display the rule to the end user or not; it is shown to both, with this flag")
                Optional<Boolean> forDisplay) {}
