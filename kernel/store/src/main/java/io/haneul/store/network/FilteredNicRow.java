package io.haneul.store.network;

import io.haneul.model.HostId;
import io.haneul.model.IpAddress;
import io.haneul.model.MacAddress;
import io.haneul.model.NicId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interface that lets through only what its machine's security groups say.
 *
 * @param hostId where the machine is or is about to start
 */
public record FilteredNicRow(
        NicId id,
        UUID vmId,
        MacAddress mac,
        @Nullable IpAddress address,
        String instanceName,
        @Nullable HostId hostId) {}
