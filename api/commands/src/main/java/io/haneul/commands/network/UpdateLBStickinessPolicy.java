package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.StickinessPolicyId;
import java.util.Optional;

/** Changes how a policy is shown. */
@Command(
        name = "updateLBStickinessPolicy",
        description = "Updates load balancer stickiness policy",
        kind = Kind.ASYNC,
        returns = StickinessResponse.class,
        object = "stickinesspolicies",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "LB.STICKINESSPOLICY.UPDATE",
        since = "4.4")
public record UpdateLBStickinessPolicy(
        @Doc("the ID of the LB stickiness policy") @Access(Access.Right.OPERATE) StickinessPolicyId id,
        @Doc(
                        "an optional field, in case you want to set a custom id to the resource. Allowed to Root Admins only; ids are not changed here, so none is taken")
                Optional<String> customId,
        @Doc(
                        "an optional field, whether to the display the rule to the end user or not; it is shown to both, with this flag")
                Optional<Boolean> forDisplay) {}
