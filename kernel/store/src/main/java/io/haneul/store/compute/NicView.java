package io.haneul.store.compute;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interface of a machine with its network, as lists show it. */
public record NicView(
        UUID id,
        UUID vmId,
        String role,
        UUID networkId,
        String network,
        String networkType,
        String cidr,
        String gateway,
        @Nullable String segmentUri,
        int device,
        String mac,
        @Nullable String address,
        boolean isDefault) {}
