package io.haneul.store.plugin;

import io.haneul.model.DeviceId;
import io.haneul.model.PhysicalNetworkId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device that serves guest networks.
 *
 * @param provider       it is for
 * @param sealedPassword of whoever logs in
 * @param details        the provider's settings by name, as JSON
 * @param deviceIdentity its own name, which no other device has
 * @param handle         what its provider wants handed back with it
 * @param networks       how many it may serve at most
 * @param dedicated      whether it serves one account only
 */
@RecordBuilder
public record DeviceRow(
        DeviceId id,
        String provider,
        PhysicalNetworkId physicalNetworkId,
        String url,
        @Nullable String username,
        @Nullable String sealedPassword,
        String details,
        String deviceIdentity,
        @Nullable String handle,
        int networks,
        boolean dedicated,
        DeviceState state,
        Instant created)
        implements DeviceRowBuilder.With {}
