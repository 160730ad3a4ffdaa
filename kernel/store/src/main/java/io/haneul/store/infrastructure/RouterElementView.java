package io.haneul.store.infrastructure;

import io.haneul.model.ServiceProviderId;
import io.haneul.model.VirtualRouterElementId;

/**
 * A router element as it is listed.
 *
 * @param providerName of its provider
 */
public record RouterElementView(
        VirtualRouterElementId id,
        ServiceProviderId providerId,
        ElementKind kind,
        boolean enabled,
        String providerName) {}
