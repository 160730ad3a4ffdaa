package io.haneul.store.network;

import io.haneul.model.IpAddress;
import io.haneul.model.MacAddress;
import io.haneul.model.NetworkId;
import io.haneul.model.NicId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interface of a machine. It holds its address as long as its row is there, whether or not the machine runs.
 *
 * @param vmId         the machine's, a user's or an appliance
 * @param networkId    it is plugged into; of an appliance's, the guest network that is served
 * @param device       number within the machine, from 0
 * @param mac          unique in the cloud
 * @param address      absent where the cloud gives none
 * @param position     of the address within IPv4, where the network's other interfaces must not have the same
 * @param isDefault    whether the machine's default route leads here
 * @param active       whether the machine runs or is about to, so that the network must not be shut down
 * @param hostName     the machine's name on the network; empty for an appliance's
 * @param metadata     what the guest may ask about itself: lines of {@code key=value}
 * @param userDataHash names its user data
 * @param revision     the change of the network it came with: in force when that is
 */
@RecordBuilder
public record NicRow(
        NicId id,
        UUID vmId,
        NetworkId networkId,
        NicRole role,
        int device,
        MacAddress mac,
        @Nullable IpAddress address,
        @Nullable Long position,
        boolean isDefault,
        boolean active,
        String hostName,
        String metadata,
        @Nullable String userDataHash,
        long revision,
        Instant created)
        implements NicRowBuilder.With {}
