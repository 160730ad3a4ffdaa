package io.haneul.store.network;

import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.model.NicId;
import io.haneul.model.SecondaryAddressId;
import java.time.Instant;
import java.util.UUID;

/**
 * A further address of an interface.
 *
 * @param position of the address within IPv4
 */
public record NicAddressRow(
        SecondaryAddressId id,
        NicId nicId,
        UUID vmId,
        NetworkId networkId,
        IpAddress address,
        long position,
        Instant created) {}
