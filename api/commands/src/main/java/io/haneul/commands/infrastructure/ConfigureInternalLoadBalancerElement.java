package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.VirtualRouterElementId;

/** Called before the provider is enabled. */
@Command(
        name = "configureInternalLoadBalancerElement",
        description = "Configures an Internal Load Balancer element.",
        kind = Kind.ASYNC,
        returns = InternalLoadBalancerElementResponse.class,
        object = "internalloadbalancerelement",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "NETWORK.ELEMENT.CONFIGURE",
        since = "4.2.0")
public record ConfigureInternalLoadBalancerElement(
        @Doc("the ID of the internal lb provider") @Access(Access.Right.OPERATE) VirtualRouterElementId id,
        @Doc("Enables/Disables the Internal Load Balancer element") Boolean enabled) {}
