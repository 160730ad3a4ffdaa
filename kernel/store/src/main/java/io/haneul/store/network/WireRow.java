package io.haneul.store.network;

import io.haneul.model.HypervisorType;
import io.haneul.model.IpAddress;
import io.haneul.model.MacAddress;
import io.haneul.model.NetworkId;
import io.haneul.model.NicId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interface of a machine with what its start needs to know of the network it is plugged into.
 *
 * @param revision     see {@link NicRow#revision}
 * @param pendingSince see {@link NicRow#pendingSince}
 * @param state        of the network
 * @param generation   of the network
 * @param labels       of its physical network's guest traffic, by hypervisor, in JSON
 * @param hypervisor   the machine is made for
 * @param filtered     whether its network has security groups
 */
public record WireRow(
        NicId id,
        UUID vmId,
        NicRole role,
        int device,
        MacAddress mac,
        @Nullable IpAddress address,
        long revision,
        @Nullable Instant pendingSince,
        NetworkId networkId,
        String networkName,
        NetworkState state,
        int generation,
        @Nullable String segmentMethod,
        @Nullable Integer segmentNumber,
        @Nullable String segmentUri,
        @Nullable String labels,
        HypervisorType hypervisor,
        boolean filtered) {
    /** {@return the interface as it was read} */
    public NicMark mark() {
        return new NicMark(id, revision);
    }
}
