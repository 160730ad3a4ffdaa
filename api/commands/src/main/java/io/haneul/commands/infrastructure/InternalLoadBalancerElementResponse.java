package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.model.ServiceProviderId;
import io.haneul.model.VirtualRouterElementId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** What is configured of a provider that balances load by machines of its own. */
@RecordBuilder
public record InternalLoadBalancerElementResponse(
        @Doc("the id of the internal load balancer element") @Nullable VirtualRouterElementId id,
        @Doc("the physical network service provider id of the element") @Nullable ServiceProviderId nspId,
        @Doc("Enabled/Disabled the element") @Nullable Boolean enabled) {}
