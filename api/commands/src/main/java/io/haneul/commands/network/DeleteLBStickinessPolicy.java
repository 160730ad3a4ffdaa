package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.StickinessPolicyId;

/** Lets clients go to any machine again. */
@Command(
        name = "deleteLBStickinessPolicy",
        description = "Deletes a load balancer stickiness policy.",
        kind = Kind.ASYNC,
        returns = Success.class,
        answer = "deleteLBstickinessrruleresponse",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "LB.STICKINESSPOLICY.DELETE")
public record DeleteLBStickinessPolicy(
        @Doc("the ID of the LB stickiness policy") @Access(Access.Right.OPERATE) StickinessPolicyId id) {}
