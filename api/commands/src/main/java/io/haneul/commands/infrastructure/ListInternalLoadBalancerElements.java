package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.ServiceProviderId;
import io.haneul.model.VirtualRouterElementId;
import java.util.Optional;

/** Called by operators. */
@Command(
        name = "listInternalLoadBalancerElements",
        description = "Lists all available Internal Load Balancer elements.",
        kind = Kind.LIST,
        returns = InternalLoadBalancerElementResponse.class,
        object = "internalloadbalancerelement",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        since = "4.2.0")
public record ListInternalLoadBalancerElements(
        @Doc("list internal load balancer elements by id") @Access(Access.Right.USE)
                Optional<VirtualRouterElementId> id,
        @Doc("list internal load balancer elements by network service provider id") @Access(Access.Right.USE)
                Optional<ServiceProviderId> nspId,
        @Doc("list internal load balancer elements by enabled state") Optional<Boolean> enabled,
        Paging paging) {}
