package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.SecurityGroupRuleId;

/** Takes back what was authorized. */
@Command(
        name = "revokeSecurityGroupIngress",
        description = "Deletes a particular ingress rule from this security group",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "SECURITY.GROUP.REVOKE.INGRESS")
public record RevokeSecurityGroupIngress(
        @Doc("The ID of the ingress rule") @Access(Access.Right.OPERATE) SecurityGroupRuleId id) {}
