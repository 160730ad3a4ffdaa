package io.haneul.engine.network;

import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.spi.network.ServiceState;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A user's machine to be plugged into a network.
 *
 * @param vm           the machine's
 * @param device       number within the machine, from 0
 * @param isDefault    whether the machine's default route leads here
 * @param active       whether the machine is about to start, so that the network must stay until {@link Networks#activate}
 *     says otherwise
 * @param wanted       the address it must get
 * @param hostName     the machine's name on the network
 * @param metadata     what the guest may ask about itself, besides its address
 * @param userDataHash names its user data
 */
@RecordBuilder
public record Plug(
        UUID vm,
        NetworkId network,
        int device,
        boolean isDefault,
        boolean active,
        Optional<IpAddress> wanted,
        String hostName,
        List<ServiceState.Entry> metadata,
        Optional<String> userDataHash)
        implements PlugBuilder.With {
    public Plug {
        metadata = List.copyOf(metadata);
    }
}
