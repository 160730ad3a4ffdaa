package io.haneul.store.infrastructure;

import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.TrafficTypeId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A kind of traffic a physical network carries.
 *
 * @param type {@code Guest}, {@code Public}, {@code Management} or {@code Storage}
 * @param labels a JSON object: what the network is called on the hosts, by hypervisor
 */
@RecordBuilder
public record TrafficTypeRow(
        TrafficTypeId id,
        PhysicalNetworkId physicalNetworkId,
        String type,
        String labels,
        @Nullable String vlan,
        Instant created)
        implements TrafficTypeRowBuilder.With {}
