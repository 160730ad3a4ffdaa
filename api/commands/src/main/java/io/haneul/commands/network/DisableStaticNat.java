package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.PublicAddressId;

/** Takes a public address from its machine, with its IP forwarding rules. */
@Command(
        name = "disableStaticNat",
        description = "Disables static rule for given IP address",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "STATICNAT.DISABLE")
public record DisableStaticNat(
        @Doc("the public IP address ID for which static NAT feature is being disabled") @Access(Access.Right.OPERATE)
                PublicAddressId ipAddressId) {}
