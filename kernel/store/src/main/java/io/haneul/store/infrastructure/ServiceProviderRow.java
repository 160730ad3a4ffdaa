package io.haneul.store.infrastructure;

import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.ServiceProviderId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * A network service provider on a physical network.
 *
 * @param name of the provider
 */
@RecordBuilder
public record ServiceProviderRow(
        ServiceProviderId id, PhysicalNetworkId physicalNetworkId, String name, AllocationState state, Instant created)
        implements ServiceProviderRowBuilder.With {}
