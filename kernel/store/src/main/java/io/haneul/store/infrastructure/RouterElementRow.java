package io.haneul.store.infrastructure;

import io.haneul.model.ServiceProviderId;
import io.haneul.model.VirtualRouterElementId;
import io.soabase.recordbuilder.core.RecordBuilder;

/** What is configured of a provider that works by machines of its own, before it can be enabled. */
@RecordBuilder
public record RouterElementRow(
        VirtualRouterElementId id, ServiceProviderId providerId, ElementKind kind, boolean enabled)
        implements RouterElementRowBuilder.With {}
