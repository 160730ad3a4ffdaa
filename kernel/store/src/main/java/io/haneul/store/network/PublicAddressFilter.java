package io.haneul.store.network;

import io.haneul.model.NetworkId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.PublicAddressId;
import io.haneul.model.VlanRangeId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** Which public addresses a list wants; what is absent does not matter. */
@RecordBuilder
public record PublicAddressFilter(
        @Nullable PublicAddressId id,
        @Nullable String address,
        @Nullable String pattern,
        @Nullable ZoneId zone,
        @Nullable VlanRangeId range,
        @Nullable PhysicalNetworkId physicalNetwork,
        @Nullable NetworkId network,
        @Nullable Boolean sourceNat) {}
