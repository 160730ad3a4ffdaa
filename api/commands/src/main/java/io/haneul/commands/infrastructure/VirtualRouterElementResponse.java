package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.model.ServiceProviderId;
import io.haneul.model.VirtualRouterElementId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** What is configured of a provider that serves networks by routers. */
@RecordBuilder
public record VirtualRouterElementResponse(
        @Doc("the id of the router") @Nullable VirtualRouterElementId id,
        @Doc("the physical network service provider id of the provider") @Nullable ServiceProviderId nspId,
        @Doc("Enabled/Disabled the service provider") @Nullable Boolean enabled) {}
