package io.haneul.store.infrastructure;

import io.haneul.model.ServiceProviderId;
import io.haneul.model.VirtualRouterElementId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** Which router elements a list shows; absent is any. */
@RecordBuilder
public record RouterElementFilter(
        ElementKind kind,
        @Nullable VirtualRouterElementId id,
        @Nullable ServiceProviderId providerId,
        @Nullable Boolean enabled) {}
